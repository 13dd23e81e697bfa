'use client'

import type { ReactNode } from 'react'
import { Button } from './button'
import { ModalDialog } from './modal-dialog'

type ConfirmDialogProps = {
  title: string
  children: ReactNode
  confirmLabel: string
  cancelLabel?: string
  tone?: 'primary' | 'danger'
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onConfirm: () => void
  isPending?: boolean
  /** Holds the confirming button back, for example until a name is typed. */
  isConfirmDisabled?: boolean
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, cancelLabel = 'Cancel', tone = 'primary', isPending = false } = props

  return (
    <ModalDialog
      role="alertdialog"
      title={title}
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      isKeyboardDismissDisabled={isPending}
    >
      <div className="grid gap-3 text-ink-2">{children}</div>
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        <Button slot="close" isDisabled={isPending} autoFocus={tone === 'danger'}>
          {cancelLabel}
        </Button>
        <Button
          variant={tone}
          onPress={props.onConfirm}
          isPending={isPending}
          isDisabled={props.isConfirmDisabled}
          autoFocus={tone !== 'danger'}
        >
          {confirmLabel}
        </Button>
      </div>
    </ModalDialog>
  )
}
