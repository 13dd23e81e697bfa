'use client'

import { useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { ConflictScreen } from './conflict-screen'
import { EditOutcome } from './edit-outcome'
import { type EditPartId, EditParts } from './edit-parts'
import { EditSummary } from './edit-summary'
import { useEdit } from './use-edit'

/** Where a dataflow is changed: what it sends on one side, what will be different on the other. */
export function EditPage({ dataflow }: { dataflow: DataflowDetail }) {
  const edit = useEdit(dataflow)
  const [part, setPart] = useState<EditPartId>('audiences')
  return (
    <div className="grid gap-5">
      <p>
        <TextLink href={`/dataflows/${dataflow.id}`}>Back to the dataflow</TextLink>
      </p>
      <PageHeading
        title={`Edit ${dataflow.name}`}
        lead="Nothing is sent until you say so. What others change meanwhile stays."
      />
      {edit.result ? (
        <EditOutcome result={edit.result} dataflowId={dataflow.id} />
      ) : edit.conflict ? (
        <ConflictScreen
          conflict={edit.conflict}
          base={edit.base.contents}
          mine={edit.wanted}
          isSending={edit.isSending}
          onResolve={edit.resolve}
          onBack={edit.dismiss}
        />
      ) : (
        <>
          {edit.wasRestored && (
            <Notice tone="info" title="Your changes from before are still here">
              They were not sent yet. Go on, or discard them.
            </Notice>
          )}
          <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
            <EditParts dataflow={dataflow} edit={edit} part={part} onPartChange={setPart} />
            <EditSummary dataflow={dataflow} edit={edit} onFieldPart={setPart} />
          </div>
        </>
      )}
    </div>
  )
}
