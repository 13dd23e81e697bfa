'use client'

import { ConfirmDialog } from '@/components/ui/dialog'
import { plural } from '@/components/ui/plural'
import type { SwitchAction } from '@/lib/contract/dataflow-changes'

type SwitchDialogProps = {
  action: SwitchAction
  name: string
  audienceCount: number
  isPending: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Says what enabling or disabling would do, before it does. */
export function SwitchDialog({
  action,
  name,
  audienceCount,
  isPending,
  onConfirm,
  onClose,
}: SwitchDialogProps) {
  const audiences = plural(audienceCount, 'audience')
  const isOff = action === 'disable'
  return (
    <ConfirmDialog
      title={isOff ? `Disable ${name}?` : `Enable ${name}?`}
      confirmLabel={isOff ? 'Disable' : 'Enable'}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      onConfirm={onConfirm}
      isPending={isPending}
    >
      {isOff ? (
        <p>
          Exports of {audiences} stop until you enable it again. Nothing is deleted, and what was sent stays
          where it is. Adobe does not document whether changes of profiles in the meantime are sent later.
        </p>
      ) : (
        <p>Profiles of {audiences} are exported again as they change.</p>
      )}
    </ConfirmDialog>
  )
}
