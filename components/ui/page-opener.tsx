'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, use, useCallback, useTransition } from 'react'
import { OpeningSign } from './opening-sign'

const PageOpenerContext = createContext<((href: string) => void) | undefined>(undefined)

/** Opens pages for what is pressed and is no link; outlives a menu or a dialog that closes meanwhile. */
export function PageOpener({ children }: { children: ReactNode }) {
  const router = useRouter()
  const [isOpening, startOpening] = useTransition()
  const open = useCallback((href: string) => startOpening(() => router.push(href)), [router])
  return (
    <PageOpenerContext value={open}>
      {isOpening && <OpeningSign />}
      {children}
    </PageOpenerContext>
  )
}

/** Opens a page of ours. When it takes its time, that is said. */
export function useOpenPage(): (href: string) => void {
  const open = use(PageOpenerContext)
  if (!open) throw new Error('useOpenPage needs a PageOpener around it')
  return open
}
