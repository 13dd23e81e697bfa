import { problemOf, requestJson } from '@/components/api/request-json'
import type { SentState } from '@/components/drafts/sent-state'
import { accountAgain } from './account-again'
import { followingDraftId } from './draft-id'

interface SendIdentity {
  /** Names the activation. */
  readonly id: string
  /** What became of the one it was sent as before. */
  readonly sent?: SentState | undefined
}

/**
 * Sends a draft under its own id, so that a second press, a second tab or a repeat after a lost answer leads to the
 * same activation. One that has stopped on its way goes on, with the keys that were typed again.
 *
 * @returns the id of the activation
 * @throws Problem  the server’s refusal
 */
export async function sendDraft(draft: unknown, { id, sent }: SendIdentity) {
  if (sent === 'stopped') return orAnew('not-found', id, draft, goOn(draft, id))
  const ownId = sent === 'undone' ? followingDraftId(id) : id
  return orAnew('activation-conflict', ownId, draft, start(draft, ownId))
}

type Started = Promise<{ readonly id: string }>

/** A draft may outlive the organization it was sent to, as in the demo: what its id named is then out of reach. */
async function orAnew(code: string, id: string, draft: unknown, started: Started): Started {
  try {
    return await started
  } catch (error) {
    if (problemOf(error).code !== code) throw error
    return start(draft, followingDraftId(id))
  }
}

function start(draft: unknown, idempotencyKey: string): Started {
  return requestJson('/api/activations', { method: 'POST', body: draft, idempotencyKey })
}

function goOn(draft: unknown, id: string): Started {
  const account = accountAgain(draft)
  const body = account ? { account } : {}
  return requestJson(`/api/activations/${id}/resume`, { method: 'POST', body })
}
