import type { Answer, PlatformCall } from './endpoint'
import { Refusal } from './refusal'

const messages = {
  '400003': 'Missing header',
  '401013': 'Oauth token is not valid',
  '403000': 'Api Key is required',
  '403003': 'Api Key is invalid',
  '403010': 'Oauth token is missing.',
  '403025': 'Profile is not valid',
  /** Assumed: the answer to a path no service owns is not published. */
  '404000': 'The requested resource was not found',
} as const

/** Lets only calls through that carry a live token, its own API key and the organization it is entitled for. */
export function behindGateway(answer: Answer): Answer {
  return (call) => {
    checkCredentials(call)
    return answer(call)
  }
}

/** The answer to a path that belongs to no service. */
export const notFoundAtGateway: Answer = () => {
  throw gatewayRefusal('404000')
}

function checkCredentials({ request, organization }: PlatformCall): void {
  const { clientId, orgId } = organization.settings
  const authorization = request.headers.get('authorization')
  if (!authorization) throw gatewayRefusal('403010')
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1]
  if (token === undefined || !organization.tokens.isLive(token)) throw gatewayRefusal('401013')
  const apiKey = request.headers.get('x-api-key')
  if (!apiKey) throw gatewayRefusal('403000')
  if (apiKey !== clientId) throw gatewayRefusal('403003')
  const claimedOrgId = request.headers.get('x-gw-ims-org-id')
  if (!claimedOrgId) throw gatewayRefusal('400003')
  if (claimedOrgId !== orgId) throw gatewayRefusal('403025')
}

/** Documented body; the status is assumed to be the first three digits of the code. */
function gatewayRefusal(code: keyof typeof messages): Refusal {
  const message = messages[code]
  return new Refusal(Number(code.slice(0, 3)), message, ({ flags }) => ({
    error_code: flags.errorCodeType === 'number' ? Number(code) : code,
    message,
  }))
}
