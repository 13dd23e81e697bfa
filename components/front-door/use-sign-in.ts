'use client'

import { useMutation } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'

/** What the server says of the session it opened. */
export interface SignedIn {
  readonly mode: 'demo' | 'credentials' | 'token'
  readonly orgId: string
  readonly sandbox: string
}

/** Signs in; where to go then is the caller’s affair. Stays done, so that nobody presses twice. */
export function useSignIn(onSignedIn: (session: SignedIn) => void) {
  return useMutation({
    mutationFn: (body: Readonly<Record<string, string | boolean>>) =>
      requestJson<SignedIn>('/api/session', { method: 'POST', body }),
    onSuccess: onSignedIn,
  })
}
