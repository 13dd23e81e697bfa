'use client'

import { type ReactNode, useState } from 'react'
import { TermsIn } from '@/components/help/terms-in'
import { Button } from '@/components/ui/button'
import { SideSheet } from '@/components/ui/side-sheet'

type CallsSheetProps = {
  /** What the button says. */
  label?: string
  /** What is to be known before one reads them. */
  lead: string
  /** Drawn once the sheet is open. */
  children?: ReactNode
  footer?: ReactNode
}

/** A button that shows the calls behind the page. */
export function CallsSheet({ label = 'Show the calls', lead, children, footer }: CallsSheetProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{label}</Button>
      <SideSheet title="The calls to Adobe" isOpen={isOpen} onOpenChange={setOpen} footer={footer}>
        <p className="mb-3 max-w-prose text-ink-2">
          <TermsIn>{lead}</TermsIn>
        </p>
        {children}
      </SideSheet>
    </>
  )
}
