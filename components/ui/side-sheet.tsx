'use client'

import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { DialogHeader } from './dialog-header'

type SideSheetProps = {
  title: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children: ReactNode
  /** Stands below what scrolls. */
  footer?: ReactNode
}

/** Something to read beside the page, which stays as it was. On a phone it takes the whole screen. */
export function SideSheet({ title, isOpen, onOpenChange, children, footer }: SideSheetProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-50 flex justify-end bg-scrim transition-opacity duration-come entering:opacity-0 exiting:opacity-0"
    >
      <Modal className="h-full w-full max-w-3xl border-l border-line bg-raised shadow-overlay transition duration-come ease-out entering:translate-x-6 motion-reduce:entering:translate-x-0 forced-colors:border-[CanvasText]">
        <Dialog className="flex h-full flex-col outline-none">
          <DialogHeader title={title} className="border-b border-line px-5 py-4 sm:px-6" />
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4 sm:px-6">{children}</div>
          {footer && (
            <div className="flex flex-wrap items-center gap-2 border-t border-line px-5 py-3 sm:px-6">
              {footer}
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
