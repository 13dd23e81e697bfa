'use client'

import { useEffect, useState } from 'react'

type CopyState = 'idle' | 'copied' | 'failed'

const shownMs = 2000

export function useCopy(text: string): { state: CopyState; copy: () => Promise<void> } {
  const [state, setState] = useState<CopyState>('idle')

  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), shownMs)
    return () => clearTimeout(timer)
  }, [state])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      // The browser may forbid it, for example on plain http: say so instead of pretending.
      setState('failed')
    }
  }

  return { state, copy }
}

export const copyMessages: Record<CopyState, string> = {
  idle: '',
  copied: 'Copied',
  failed: 'Copying is blocked by the browser',
}
