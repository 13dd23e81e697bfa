import 'server-only'
import type { HttpSend } from '../aep/http-send'
import { clientCredentialsTokenSource } from '../aep/ims'
import type { AdobeContext } from '../aep/request'
import { env } from '../env'

/** How a session reaches its platform: over the network, or the simulated one in this process. */
export type Reach = Pick<AdobeContext, 'send' | 'apiKey' | 'accessToken'>

/** How long one call may take, whether to the platform or to the sign-in. */
export const attemptTimeoutMs = 15_000

/** Reaches a platform with a credential. Its token is minted when the first call needs it, and shared by all of them. */
export function reachWithCredential(
  send: HttpSend,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
): Reach {
  const accessToken = clientCredentialsTokenSource({
    send,
    baseUrl: env().IMS_BASE_URL,
    clientId,
    clientSecret,
    now: Date.now,
    newRequestId: () => crypto.randomUUID(),
    timeoutMs: attemptTimeoutMs,
  })
  return { send, apiKey: clientId, accessToken }
}
