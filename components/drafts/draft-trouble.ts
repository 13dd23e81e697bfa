import { isAnswerLost } from '@/components/api/lost-answer'
import { problemOf } from '@/components/api/request-json'
import type { DraftView } from '@/lib/contract/drafts'
import { newerDraftOf } from './draft-requests'

/** Why a draft is not saved until somebody has done something. */
export type Trouble =
  | { readonly kind: 'newer'; readonly draft: DraftView }
  | { readonly kind: 'gone' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly error: unknown }

/** A server that is away or busy comes back by itself; a refusal stays one. */
export function isPassing(error: unknown): boolean {
  const problem = problemOf(error)
  return isAnswerLost(problem) || problem.status === 429
}

/** Undefined for what passes by itself. */
export function troubleOf(error: unknown): Trouble | undefined {
  const newer = newerDraftOf(error)
  if (newer) return { kind: 'newer', draft: newer }
  const { code, status } = problemOf(error)
  if (code === 'draft-gone') return { kind: 'gone' }
  if (status === 401 || code === 'session-changed') return { kind: 'signed-out' }
  return isPassing(error) ? undefined : { kind: 'refused', error }
}
