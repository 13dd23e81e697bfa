'use client'

import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './button'

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

const overlay =
  'fixed inset-0 z-50 grid place-items-end overflow-y-auto bg-scrim p-4 transition-opacity duration-150 ' +
  'entering:opacity-0 exiting:opacity-0 sm:place-items-center'

const panel =
  'w-full max-w-lg rounded-lg border border-line bg-raised shadow-overlay transition duration-150 ease-out ' +
  'entering:translate-y-2 motion-reduce:entering:translate-y-0 forced-colors:border-[CanvasText]'

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, cancelLabel = 'Cancel', tone = 'primary', isPending = false } = props

  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      isKeyboardDismissDisabled={isPending}
      className={overlay}
    >
      <Modal className={panel}>
        <Dialog role="alertdialog" className="grid gap-3 p-6 outline-none">
          <Heading slot="title" className="text-xl font-semibold tracking-[-0.01em]">
            {title}
          </Heading>
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
