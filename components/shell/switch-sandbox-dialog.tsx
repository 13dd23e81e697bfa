'use client'

import { ConfirmDialog } from '@/components/ui/dialog'

interface SwitchSandboxDialogProps {
  current: string
  /** Undefined while nothing is asked. */
  target: string | undefined
  draftName: string
  onConfirm: () => void
  onCancel: () => void
  isPending: boolean
}

/** A draft belongs to its sandbox: audiences and accounts of one mean nothing in another. */
export function SwitchSandboxDialog(props: SwitchSandboxDialogProps) {
  const { current, target, draftName, onConfirm, onCancel, isPending } = props
  return (
    <ConfirmDialog
      title={`Switch to ${target ?? current} and leave your draft?`}
      confirmLabel={`Switch to ${target ?? current}`}
      isOpen={target !== undefined}
      onOpenChange={(isOpen) => !isOpen && onCancel()}
      onConfirm={onConfirm}
      isPending={isPending}
    >
      <p>
        {draftName ? `“${draftName}”` : 'Your draft'} stays in {current}: its audiences, attributes and
        accounts are those of that sandbox. It is saved, and you find it under Drafts when you switch back.
      </p>
      <p>Keys and secrets are not saved. You enter them again then.</p>
    </ConfirmDialog>
  )
}
