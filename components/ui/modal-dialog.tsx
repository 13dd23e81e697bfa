'use client'

import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'

interface ModalDialogProps {
  title: string
  children: ReactNode
  role?: 'dialog' | 'alertdialog'
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  isKeyboardDismissDisabled?: boolean
}

const overlay =
  'fixed inset-0 z-50 grid place-items-end overflow-y-auto bg-scrim p-4 transition-opacity duration-150 ' +
  'entering:opacity-0 exiting:opacity-0 sm:place-items-center'

const panel =
  'w-full max-w-lg rounded-lg border border-line bg-raised shadow-overlay transition duration-150 ease-out ' +
  'entering:translate-y-2 motion-reduce:entering:translate-y-0 forced-colors:border-[CanvasText]'

/** A panel over the page, which keeps what is below as it was. */
export function ModalDialog({
  title,
  children,
  role = 'dialog',
  isOpen,
  onOpenChange,
  isKeyboardDismissDisabled = false,
}: ModalDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isKeyboardDismissDisabled={isKeyboardDismissDisabled}
      className={overlay}
    >
      <Modal className={panel}>
        <Dialog role={role} className="grid gap-3 p-6 outline-none">
          <Heading slot="title" className="text-xl font-semibold tracking-[-0.01em]">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
