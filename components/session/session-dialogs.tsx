'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import {
  announceSessionRenewed,
  drawnForSession,
  onSessionRenewed,
  onSessionTrouble,
  reportSessionTrouble,
  sessionTrouble,
  setPageScope,
} from '@/components/api/session-signal'
import type { SignedIn } from '@/components/front-door/use-sign-in'
import { ElsewhereDialog } from './elsewhere-dialog'
import { ExpiryBanner } from './expiry-banner'
import { type PageSession, scopeOf } from './page-session'
import { SignInAgainDialog } from './sign-in-again-dialog'

/**
 * Watches over the session of the page: warns before it ends, and when it has ended or moved, asks over the page, which
 * stays as it is. What failed meanwhile is done again.
 */
export function SessionDialogs({ session }: { session: PageSession }) {
  const router = useRouter()
  const queryClient = useQueryClient()
  const trouble = useSyncExternalStore(onSessionTrouble, sessionTrouble, () => undefined)
  const [isAsked, setAsked] = useState(false)
  const [elsewhere, setElsewhere] = useState<SignedIn>()
  const { mode, expiresAt } = session
  const scope = scopeOf(session)

  // Whoever went to the front door instead may have signed in there.
  useEffect(() => drawnForSession(expiresAt), [expiresAt])

  // Another tab may have renewed it as well.
  useEffect(
    () =>
      onSessionRenewed(() => {
        void queryClient.invalidateQueries()
        router.refresh()
      }),
    [queryClient, router],
  )

  useEffect(() => {
    setPageScope(scope)
    return () => setPageScope(undefined)
  }, [scope])

  function goOn(signedIn: SignedIn) {
    setAsked(false)
    const isSamePlace = mode === 'demo' && signedIn.mode === 'demo' && signedIn.sandbox === session.sandbox
    if (!isSamePlace && scopeOf(signedIn) !== scope) {
      reportSessionTrouble(undefined)
      return setElsewhere(signedIn)
    }
    // Set before anything is asked again: a visitor of the demo may be in a new organization by now.
    setPageScope(scopeOf(signedIn))
    announceSessionRenewed()
  }

  const isOver = trouble === 'ended' || trouble === 'put-off'
  const isMoved = trouble === 'moved' || elsewhere !== undefined
  return (
    <>
      <ExpiryBanner expiresAt={expiresAt} isOver={isOver} onSignIn={() => setAsked(true)} />
      <SignInAgainDialog
        session={session}
        isOver={isOver}
        isOpen={(trouble === 'ended' || isAsked) && !isMoved}
        onClose={() => {
          setAsked(false)
          if (isOver) reportSessionTrouble('put-off')
        }}
        onSignedIn={goOn}
      />
      <ElsewhereDialog
        session={session}
        known={elsewhere}
        isOpen={isMoved}
        onBack={(back) => {
          setElsewhere(undefined)
          goOn(back)
        }}
      />
    </>
  )
}
