'use client'

import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { DialogHeader } from './dialog-header'
import { overlayStyles, panelStyles } from './dialog-styles'

type ContentDialogProps = {
  title: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children: ReactNode
  /** Stands below what scrolls: the buttons. */
  footer: ReactNode
}

/** A dialog that holds work of its own. Long content scrolls between its title and its buttons. */
export function ContentDialog({ title, isOpen, onOpenChange, children, footer }: ContentDialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} className={overlayStyles}>
      <Modal className={`${panelStyles} max-w-2xl`}>
        <Dialog className="flex max-h-[min(46rem,calc(100dvh-2rem))] flex-col outline-none">
          <DialogHeader title={title} className="px-6 pt-5 pb-3" />
          <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-1 pb-5">{children}</div>
          <div className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">{footer}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
