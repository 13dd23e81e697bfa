'use client'

import { useState, useSyncExternalStore } from 'react'
import { useReadAnew } from '@/components/shell/use-read-anew'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { Skeleton } from '@/components/ui/skeleton'
import { TextLink } from '@/components/ui/text-link'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { ConflictScreen } from './conflict-screen'
import { EditOutcome } from './edit-outcome'
import { type EditPartId, EditParts } from './edit-parts'
import { EditSummary } from './edit-summary'
import { useEdit } from './use-edit'

/** Where a dataflow is changed: what it sends on one side, what will be different on the other. */
export function EditPage({ dataflow }: { dataflow: DataflowDetail }) {
  const isInBrowser = useSyncExternalStore(never, isHere, isElsewhere)
  const reading = useReadAnew(dataflow)
  return (
    <div className="grid gap-5">
      <p>
        <TextLink href={`/dataflows/${dataflow.id}`}>Back to the dataflow</TextLink>
      </p>
      <PageHeading
        title={`Edit ${dataflow.name}`}
        lead="Nothing is sent until you say so. What others change meanwhile stays."
      />
      {isInBrowser && reading !== 'reading' ? (
        <Editor dataflow={dataflow} />
      ) : (
        <div role="status" aria-label="Loading the editor">
          <Skeleton className="h-96 w-full" />
        </div>
      )}
    </div>
  )
}

const restoredWords = {
  unsent: 'They were not sent yet. Go on, or discard them.',
  unanswered:
    'They were sent, but no answer came. What the dataflow does not hold of them is listed: it may not have arrived, or somebody has taken it back since. Send it again, or discard it.',
} as const

/** An edit may have been kept by this tab, which only the browser knows. */
function Editor({ dataflow }: { dataflow: DataflowDetail }) {
  const edit = useEdit(dataflow)
  const [part, setPart] = useState<EditPartId>('audiences')
  if (edit.result) return <EditOutcome result={edit.result} dataflowId={dataflow.id} />
  if (edit.conflict) {
    return (
      <ConflictScreen
        key={edit.conflict.requestId}
        conflict={edit.conflict.sides}
        exchanges={edit.conflict.exchanges}
        base={edit.base.contents}
        mine={edit.wanted}
        isSending={edit.isSending}
        error={edit.error}
        onResolve={edit.resolve}
        onBack={edit.dismiss}
      />
    )
  }
  return (
    <>
      {edit.restored && (
        <Notice tone="info" title="Your changes from before are still here">
          {restoredWords[edit.restored]}
        </Notice>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <EditParts dataflow={dataflow} edit={edit} part={part} onPartChange={setPart} />
        <EditSummary dataflow={dataflow} edit={edit} onFieldPart={setPart} />
      </div>
    </>
  )
}

const never = () => () => undefined
const isHere = () => true
const isElsewhere = () => false
