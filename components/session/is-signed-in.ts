import { problemOf, requestJson } from '@/components/api/request-json'
import {
  hearSessionEnded,
  hearSessionHolds,
  pageScope,
  reportSessionTrouble,
  sessionEnds,
} from '@/components/api/session-signal'
import { isServerAway } from '@/components/ui/server-reach'

interface SessionFacts {
  readonly orgId: string
  readonly sandbox: string
}

/**
 * Asks before a step that only a session can take, and says on the page why it cannot be taken now: the session is over,
 * has moved, or its server does not answer. A server that is there and says something else leaves it to the step.
 *
 * @param isPressed  false for what nobody waits for: it does not ask to sign in once more
 */
export async function isSignedIn({ isPressed = true } = {}): Promise<boolean> {
  const since = sessionEnds()
  try {
    const { orgId, sandbox } = await requestJson<SessionFacts>('/api/session')
    const isHere = pageScope() === undefined || pageScope() === `${orgId}/${sandbox}`
    if (isHere) hearSessionHolds(since)
    else reportSessionTrouble('moved')
    return isHere
  } catch (error) {
    if (problemOf(error).status !== 401) return !(await isServerAway({ isDoubted: true }))
    hearSessionEnded({ isOurs: true, isPressed })
    return false
  }
}
