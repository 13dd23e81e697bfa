'use client'

import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { overlayStyles, panelStyles } from './dialog-styles'
import { IconButton } from './icon-button'
import { CrossIcon } from './icons'

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
          <div className="flex items-start justify-between gap-4 px-6 pt-5 pb-3">
            <Heading slot="title" className="text-xl font-semibold tracking-[-0.01em]">
              {title}
            </Heading>
            <IconButton slot="close" label="Close" className="-mr-2">
              <CrossIcon />
            </IconButton>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-1 pb-5">{children}</div>
          <div className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">{footer}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
