'use client'

import { ProblemNotice } from '@/components/api/problem-notice'
import { credentialFields, tokenFields } from '@/components/front-door/sign-in-fields'
import { SignInForm } from '@/components/front-door/sign-in-form'
import { type SignedIn, useSignIn } from '@/components/front-door/use-sign-in'
import { Button } from '@/components/ui/button'
import { ModalDialog } from '@/components/ui/modal-dialog'
import type { PageSession } from './page-session'

interface SignInAgainDialogProps {
  session: PageSession
  /** False while the session still holds and is only about to end. */
  isOver: boolean
  isOpen: boolean
  onClose: () => void
  onSignedIn: (session: SignedIn) => void
}

/** Signs in over the page, to the same place. */
export function SignInAgainDialog(props: SignInAgainDialogProps) {
  const { session, isOver, isOpen, onClose } = props
  return (
    <ModalDialog
      title={isOver ? 'Your session has ended' : 'Sign in again'}
      isOpen={isOpen}
      onOpenChange={(isStillOpen) => !isStillOpen && onClose()}
    >
      {session.mode === 'demo' ? <DemoAgain {...props} /> : <AdobeAgain {...props} />}
    </ModalDialog>
  )
}

function DemoAgain({ session, isOver, onSignedIn, onClose }: SignInAgainDialogProps) {
  const signIn = useSignIn(onSignedIn)
  return (
    <>
      <p className="text-ink-2">
        {isOver
          ? 'Everything on this page stays as it is, what you typed included. If the demo organization was cleared away meanwhile, you get a fresh one.'
          : 'You stay in the same demo organization, and everything on this page stays as it is.'}
      </p>
      {signIn.error && <ProblemNotice error={signIn.error} />}
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Not now</Button>
        <Button
          variant="primary"
          autoFocus
          onPress={() => signIn.mutate({ mode: 'demo', sandbox: session.sandbox, isRenewal: true })}
          isPending={signIn.isPending || signIn.isSuccess}
          pendingLabel="Opening the demo"
        >
          Enter the demo again
        </Button>
      </div>
    </>
  )
}

function AdobeAgain({ session, isOver, onSignedIn, onClose }: SignInAgainDialogProps) {
  const { mode, orgId, sandbox, identity } = session
  const isToken = mode === 'token'
  return (
    <>
      <p className="text-ink-2">
        {isOver ? 'Sign in to go on here.' : 'The session starts anew.'} Everything on this page stays as it
        is, what you typed included.
      </p>
      <SignInForm
        mode={isToken ? 'token' : 'credentials'}
        fields={isToken ? tokenFields : credentialFields}
        initial={{ orgId, sandbox, ...(isToken ? { apiKey: identity } : { clientId: identity }) }}
        onSignedIn={onSignedIn}
        actions={<Button onPress={onClose}>Not now</Button>}
      />
    </>
  )
}
