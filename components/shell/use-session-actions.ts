'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import { leaveSession } from '@/components/session/leave-session'

type Action =
  | { readonly kind: 'start-over' }
  | { readonly kind: 'sign-out' }
  | { readonly kind: 'switch'; readonly sandbox: string }

async function perform(action: Action): Promise<string> {
  if (action.kind === 'switch') {
    await requestJson('/api/session', { method: 'PATCH', body: { sandbox: action.sandbox } })
    return '/activate'
  }
  await requestJson('/api/session', { method: 'DELETE' })
  if (action.kind === 'sign-out') return '/'
  await requestJson('/api/session', { method: 'POST', body: { mode: 'demo' } })
  return '/activate'
}

/** What the bar can do with the session. Each ends with a fresh page, so that nothing of the old session stays. */
export function useSessionActions() {
  const queryClient = useQueryClient()
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: perform,
    onSuccess: (path, { kind }) => leaveSession(queryClient, path, { keepsDrafts: kind === 'switch' }),
  })
  return {
    startOver: () => mutate({ kind: 'start-over' }),
    signOut: () => mutate({ kind: 'sign-out' }),
    switchSandbox: (sandbox: string) => mutate({ kind: 'switch', sandbox }),
    error,
    isBusy: isPending || isSuccess,
  }
}
