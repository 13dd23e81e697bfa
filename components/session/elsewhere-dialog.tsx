'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { ProblemNotice } from '@/components/api/problem-notice'
import { requestJson } from '@/components/api/request-json'
import type { SignedIn } from '@/components/front-door/use-sign-in'
import { Button } from '@/components/ui/button'
import { ModalDialog } from '@/components/ui/modal-dialog'
import { Private } from '@/components/ui/private'
import type { PageSession } from './page-session'

interface ElsewhereDialogProps {
  session: PageSession
  /** Where the session is now, when that is known. */
  known: SignedIn | undefined
  isOpen: boolean
  onBack: (session: SignedIn) => void
}

/** The session has moved to another organization or sandbox: nothing on this page may act there. */
export function ElsewhereDialog({ session, known, isOpen, onBack }: ElsewhereDialogProps) {
  const present = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => requestJson<SignedIn>('/api/session', { signal }),
    enabled: isOpen && known === undefined,
    staleTime: 0,
    gcTime: 0,
  })
  const back = useMutation({
    mutationFn: () =>
      requestJson<SignedIn>('/api/session', { method: 'PATCH', body: { sandbox: session.sandbox } }),
    onSuccess: onBack,
  })
  const now = known ?? present.data
  const isSameOrganization = now?.orgId === session.orgId

  return (
    <ModalDialog
      role="alertdialog"
      title={isSameOrganization ? 'You are in another sandbox now' : 'You are in another organization now'}
      isOpen={isOpen}
      onOpenChange={() => undefined}
      isKeyboardDismissDisabled
    >
      <div className="grid gap-2 text-ink-2">
        <p>
          This page belongs to <Place {...session} />.{' '}
          {now && (
            <>
              You are signed in to <Place {...now} />.
            </>
          )}
        </p>
        <p>
          Nothing was done there. What you typed is kept in this tab, less its keys, and waits here for you.
        </p>
      </div>
      {present.error && <ProblemNotice error={present.error} />}
      {back.error && <ProblemNotice error={back.error} />}
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        {isSameOrganization && (
          <Button onPress={() => back.mutate()} isPending={back.isPending} pendingLabel="Switching back">
            Switch back to {session.sandbox}
          </Button>
        )}
        <Button variant="primary" autoFocus onPress={() => window.location.assign('/activate')}>
          {isSameOrganization && now ? `Go to ${now.sandbox}` : 'Go to the other organization'}
        </Button>
      </div>
    </ModalDialog>
  )
}

/** Where a session is, in words. */
function Place({ mode, orgId, sandbox }: SignedIn) {
  return (
    <>
      {mode === 'demo' ? 'the demo organization' : <Private>{orgId}</Private>}, sandbox {sandbox}
    </>
  )
}
