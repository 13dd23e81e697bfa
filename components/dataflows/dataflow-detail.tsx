import { CurrencyNotice } from '@/components/dataflow-detail/currency-notice'
import { DetailFacts } from '@/components/dataflow-detail/detail-facts'
import { DetailHistory } from '@/components/dataflow-detail/detail-history'
import { DetailPreview } from '@/components/dataflow-detail/detail-preview'
import { dataflowSummary } from '@/components/dataflow-detail/health-words'
import { TransformationsCard } from '@/components/dataflow-detail/transformations-card'
import { RunsCard } from '@/components/dataflow-runs/runs-card'
import { PipelineDiagram } from '@/components/pipeline/pipeline-diagram'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusTag } from '@/components/ui/status-tag'
import type { DataflowDetail as Detail } from '@/lib/contract/dataflows'
import { AllDataflowsLink } from './all-dataflows-link'
import { DataflowActions } from './dataflow-actions'
import { healthOf, isReadOnly } from './dataflow-health'
import { dataflowPipeline } from './dataflow-pipeline'
import { DataflowState } from './dataflow-state'

/** One dataflow: whether it works, what it sends, where to, what it moved, and who changed it. */
export function DataflowDetail({ dataflow }: { dataflow: Detail }) {
  const { id, name, description, destinationName, audiences } = dataflow
  return (
    <div className="grid gap-5">
      <p>
        <AllDataflowsLink />
      </p>
      <PageHeading
        title={name}
        lead={description || `Sends audiences to ${destinationName}.`}
        badge={<Badges dataflow={dataflow} />}
        actions={
          <>
            {!isReadOnly(dataflow) && <DataflowActions {...dataflow} />}
            <LinkButton href={`/dataflows/compare?left=${id}`}>Compare</LinkButton>
            {!isReadOnly(dataflow) && (
              <LinkButton href={`/dataflows/${id}/edit`} variant="primary">
                Edit
              </LinkButton>
            )}
          </>
        }
      />
      <CurrencyNotice dataflow={dataflow} />
      <MissingEnds missing={dataflow.missing} />
      {isReadOnly(dataflow) && (
        <Notice tone="info" title="You can read this dataflow here, not change it">
          Its destination is none that Sluice manages. Change it where it was made, in Adobe’s own interface.
        </Notice>
      )}
      <PipelineDiagram nodes={dataflowPipeline(dataflow)} summary={dataflowSummary(dataflow)} />
      <RunsCard dataflowId={id} audiences={audiences} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <TransformationsCard dataflow={dataflow} />
        <DetailPreview dataflow={dataflow} />
        <DetailFacts dataflow={dataflow} />
        <DetailHistory dataflow={dataflow} />
      </div>
    </div>
  )
}

/** Its connections can be deleted behind its back, and it stays. */
function MissingEnds({ missing }: Pick<Detail, 'missing'>) {
  if (missing.length === 0) return null
  const what = missing.map((one) => (one === 'target' ? 'target connection' : 'account')).join(' and ')
  return (
    <Notice tone="danger" title={`Its ${what} ${missing.length === 1 ? 'does' : 'do'} not exist any more`}>
      Somebody deleted what this dataflow writes through, so nothing can arrive. It cannot be repaired: delete
      it, and activate the audiences anew.
    </Notice>
  )
}

function Badges({ dataflow }: { dataflow: Detail }) {
  return (
    <span className="flex flex-wrap gap-1.5">
      <DataflowState state={dataflow.state} />
      {healthOf(dataflow) === 'failing' && <StatusTag tone="bad">Last run failed</StatusTag>}
      {isReadOnly(dataflow) && <StatusTag tone="neutral">Read-only</StatusTag>}
    </span>
  )
}
