'use client'

import { useEffect, useState } from 'react'
import { problemOf } from '@/components/api/request-json'
import { onSessionRenewed } from '@/components/api/session-signal'
import { blankDraft, type OpenedDraft, openDraft } from './open-draft'

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly opened: OpenedDraft }
  | { readonly kind: 'failed'; readonly error: unknown }

interface OpenedDraftOptions {
  /** Undefined begins a new draft. */
  readonly id: string | undefined
  readonly scope: string
  readonly isDemo: boolean
}

/** Opens a draft once; what then happens to it is its keeper’s affair. */
export function useOpenedDraft({ id, scope, isDemo }: OpenedDraftOptions) {
  const [turn, setTurn] = useState(0)
  const [opening, setOpening] = useState<Opening>(() =>
    id === undefined ? { kind: 'open', opened: blankDraft() } : { kind: 'opening' },
  )

  useEffect(() => {
    if (id === undefined) return
    const aborter = new AbortController()
    const show = (next: Opening) => {
      if (!aborter.signal.aborted) setOpening(next)
    }
    openDraft({ id, scope, isDemo, signal: aborter.signal })
      .then((opened) => show({ kind: 'open', opened }))
      .catch((error: unknown) => show({ kind: 'failed', error }))
    return () => aborter.abort()
  }, [id, scope, isDemo, turn])

  const isSignedOut = opening.kind === 'failed' && problemOf(opening.error).status === 401
  useEffect(
    () => (isSignedOut ? onSessionRenewed(() => setTurn((count) => count + 1)) : undefined),
    [isSignedOut],
  )

  const tryAgain = () => {
    setOpening({ kind: 'opening' })
    setTurn((count) => count + 1)
  }
  return { opening, tryAgain }
}
