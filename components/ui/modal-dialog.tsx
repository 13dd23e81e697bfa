'use client'

import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { overlayStyles, panelStyles } from './dialog-styles'

interface ModalDialogProps {
  title: string
  children: ReactNode
  role?: 'dialog' | 'alertdialog'
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  isKeyboardDismissDisabled?: boolean
}

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
      className={overlayStyles}
    >
      <Modal className={`${panelStyles} max-w-lg`}>
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
