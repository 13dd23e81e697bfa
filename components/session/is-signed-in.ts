import { problemOf, requestJson } from '@/components/api/request-json'
import { pageScope, reportSessionTrouble } from '@/components/api/session-signal'

interface SessionFacts {
  readonly orgId: string
  readonly sandbox: string
}

/** Asks before a step that only a session can take. A server that does not answer leaves it to that step to say so. */
export async function isSignedIn(): Promise<boolean> {
  try {
    const { orgId, sandbox } = await requestJson<SessionFacts>('/api/session')
    if (pageScope() === undefined || pageScope() === `${orgId}/${sandbox}`) return true
    reportSessionTrouble('moved')
    return false
  } catch (error) {
    if (problemOf(error).status !== 401) return true
    reportSessionTrouble('ended')
    return false
  }
}
