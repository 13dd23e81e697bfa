import { PipelineDiagram } from '@/components/pipeline/pipeline-diagram'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { CodeView } from '@/components/ui/code-view'
import { Copyable } from '@/components/ui/copyable'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHeading } from '@/components/ui/page-heading'
import { plural } from '@/components/ui/plural'
import type { DataflowDetail as Detail } from '@/lib/contract/dataflows'
import { AllDataflowsLink } from './all-dataflows-link'
import { DataflowActions } from './dataflow-actions'
import { isReadOnly } from './dataflow-health'
import { dataflowPipeline } from './dataflow-pipeline'
import { DataflowState } from './dataflow-state'
import { Moment } from './moment'

/** One dataflow: where it leads, what it sends, and every id. */
export function DataflowDetail({ dataflow }: { dataflow: Detail }) {
  const { name, description, state, destinationName, target } = dataflow
  return (
    <div className="grid gap-5">
      <p>
        <AllDataflowsLink />
      </p>
      <PageHeading
        title={name}
        lead={description || `Sends audiences to ${destinationName}.`}
        badge={<DataflowState state={state} />}
        actions={isReadOnly(dataflow) ? null : <DataflowActions {...dataflow} />}
      />
      <PipelineDiagram
        nodes={dataflowPipeline(dataflow)}
        summary={`${name} sends ${plural(dataflow.audienceCount, 'audience')} with ${plural(dataflow.attributeCount, 'attribute')} from the profile store to ${destinationName}${target ? `, ${target}` : ''}. It is ${state}.`}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Facts dataflow={dataflow} />
        <Selections dataflow={dataflow} />
      </div>
      <Card as="section">
        <CardHeader title="Transformations" description="As Adobe holds them." />
        <CardBody>
          <CodeView label="Transformations" json={dataflow.transformations} />
        </CardBody>
      </Card>
    </div>
  )
}

function Facts({ dataflow }: { dataflow: Detail }) {
  const { account, createdAt, createdBy, updatedAt, updatedBy, lastRun, activationId } = dataflow
  const id = (value: string | undefined, label: string) =>
    value ? <Copyable value={value} label={label} /> : 'unknown'
  return (
    <Card as="section">
      <CardHeader title="Details" />
      <CardBody>
        <DefinitionList
          items={[
            { term: 'Destination', description: dataflow.destinationName },
            ...(dataflow.target
              ? [{ term: 'Lands in', description: <Copyable value={dataflow.target} label="name" /> }]
              : []),
            { term: 'Account', description: account ? <AccountName {...account} /> : 'unknown' },
            { term: 'Last run', description: lastRun ? <LastRun run={lastRun} /> : 'None yet' },
            { term: 'Created', description: <Moment at={createdAt} /> },
            ...(createdBy ? [{ term: 'Created by', description: createdBy }] : []),
            { term: 'Changed', description: <Moment at={updatedAt} /> },
            ...(updatedBy ? [{ term: 'Changed by', description: updatedBy }] : []),
            { term: 'Dataflow ID', description: id(dataflow.id, 'dataflow ID') },
            { term: 'Account ID', description: id(account?.id, 'account ID') },
            { term: 'Source ID', description: id(dataflow.sourceConnectionId, 'source connection ID') },
            { term: 'Target ID', description: id(dataflow.targetConnectionId, 'target connection ID') },
            ...(activationId
              ? [{ term: 'Activation ID', description: id(activationId, 'activation ID') }]
              : []),
          ]}
        />
      </CardBody>
    </Card>
  )
}

function AccountName({ name, label }: { name: string; label: string }) {
  return (
    <>
      {name}
      {label && !name.includes(label) && <span className="code block text-ink-3">{label}</span>}
    </>
  )
}

function LastRun({ run }: { run: NonNullable<Detail['lastRun']> }) {
  return (
    <>
      {run.state}
      {run.at !== undefined && (
        <>
          , <Moment at={run.at} />
        </>
      )}
    </>
  )
}

function Selections({ dataflow: { audiences, attributes } }: { dataflow: Detail }) {
  return (
    <Card as="section">
      <CardHeader
        title="What it sends"
        description={`${plural(audiences.length, 'audience')}, ${plural(attributes.length, 'attribute')}`}
      />
      <CardBody className="grid gap-5">
        <section aria-labelledby="audiences" className="grid gap-2">
          <h3 id="audiences" className="font-semibold">
            Audiences
          </h3>
          {audiences.length === 0 && <p className="text-ink-2">None: nothing is exported.</p>}
          <ul className="grid gap-2">
            {audiences.map(({ id, name }) => (
              <li key={id} className="grid">
                <span className="break-words">{name ?? 'Without a name'}</span>
                <span className="text-ink-3">
                  <Copyable value={id} label={`ID of ${name ?? 'the audience'}`} />
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="attributes" className="grid gap-2">
          <h3 id="attributes" className="font-semibold">
            Attributes
          </h3>
          {attributes.length === 0 && <p className="text-ink-2">None beyond identities and memberships.</p>}
          <ul className="grid gap-1">
            {attributes.map((path) => (
              <li key={path}>
                <Copyable value={path} label={`path ${path}`} />
              </li>
            ))}
          </ul>
        </section>
      </CardBody>
    </Card>
  )
}
