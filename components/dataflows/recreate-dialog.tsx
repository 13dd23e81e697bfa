'use client'

import { ConfirmDialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { DeletedDataflow } from '@/lib/contract/dataflow-changes'
import { NotRecreated } from './not-recreated'
import { recreationSentence, wasDisabled } from './recreation-words'
import { useRecreate } from './use-recreate'

type RecreateDialogProps = { dataflow: DeletedDataflow; onClose: () => void }

/** Says what is exported as soon as a dataflow is recreated, before it is. */
export function RecreateDialog({ dataflow, onClose }: RecreateDialogProps) {
  const recreate = useRecreate(dataflow.id)
  return (
    <ConfirmDialog
      title={`Recreate ${dataflow.name}?`}
      confirmLabel="Recreate and export"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      onConfirm={() => recreate.mutate('activation')}
      isPending={recreate.isPending}
    >
      <p className="wrap-anywhere">{recreationSentence(dataflow)}</p>
      <p>
        It starts as soon as it is made, and everyone in its audiences is exported once more. It gets a new
        ID.
      </p>
      {wasDisabled(dataflow) && (
        <Notice tone="warning" title="It was disabled when it was deleted">
          Adobe makes every dataflow enabled, so this one will export, too. If it should not go on, disable it
          on its page as soon as it is made.
        </Notice>
      )}
      {recreate.error && <NotRecreated error={recreate.error} onDraft={() => recreate.mutate('draft')} />}
    </ConfirmDialog>
  )
}
