import { flowRefusal } from '../flow-service/flow-refusal'
import { bearerToken } from './bearer-token'
import type { Answer, PlatformCall } from './endpoint'
import { gatewayRefusal } from './gateway-refusal'

/** Lets only calls through that carry a live token, its own API key and the organization it is entitled for. */
export function behindGateway(answer: Answer): Answer {
  return (call) => {
    checkCredentials(call)
    checkThrottle(call)
    return answer(call)
  }
}

/** The answer to a path that belongs to no service. */
export const notFoundAtGateway: Answer = () => {
  throw gatewayRefusal('404000')
}

function checkCredentials(call: PlatformCall): void {
  const { request, organization } = call
  if (!request.headers.get('authorization')) throw gatewayRefusal('403010')
  const token = bearerToken(request)
  if (token === undefined || !organization.tokens.isLive(token)) throw gatewayRefusal('401013')
  const apiKey = request.headers.get('x-api-key')
  if (!apiKey) throw gatewayRefusal('403000')
  if (apiKey !== organization.settings.clientId) throw gatewayRefusal('403003')
  checkOrganization(call)
}

/** That an id of another form than `…@AdobeOrg` is 403027 and a well-formed foreign one 403025 is assumed. */
function checkOrganization({ request, organization }: PlatformCall): void {
  const { orgId, flags } = organization.settings
  const claimed = request.headers.get('x-gw-ims-org-id')
  if (claimed === orgId) return
  if (flags.organizationRefusal === 'service') {
    if (claimed === null) throw flowRefusal('2001-401', 'The x-gw-ims-org-id header is missing.')
    if (claimed === '') throw flowRefusal('2002-401', 'The x-gw-ims-org-id header is empty.')
    throw flowRefusal('2000-401', `The token does not have access to the organization ${claimed}.`)
  }
  if (!claimed) throw gatewayRefusal('400003')
  throw gatewayRefusal(claimed.endsWith('@AdobeOrg') ? '403025' : '403027')
}

const retryAfterSeconds = 2

/** `Retry-After` is often missing from the real answer, so every other one has it. */
function checkThrottle({ organization }: PlatformCall): void {
  if (organization.settings.flags.throttle === 'off') return
  organization.throttledCount += 1
  const isTold = organization.throttledCount % 2 === 0
  throw gatewayRefusal('429050', isTold ? { 'retry-after': String(retryAfterSeconds) } : {})
}
