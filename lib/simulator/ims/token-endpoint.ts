import type { PlatformCall } from '../wire/endpoint'
import { imsRefusal } from './ims-refusal'
import { redeemCode, redeemRefreshToken } from './personal-tokens'
import { field, readForm } from './token-form'

/** The scopes an Experience Platform credential is granted, as documented. */
const grantedScopes = new Set([
  'openid',
  'session',
  'AdobeID',
  'read_organizations',
  'additional_info.projectedProductContext',
])

/** Answers the token endpoint: a credential's own tokens, and those of people who signed in. */
export async function issueToken(call: PlatformCall): Promise<Response> {
  const form = await readForm(call)
  const grantType = field(form, 'grant_type')
  switch (grantType) {
    case 'client_credentials':
      return issueToCredential(call, form)
    case 'authorization_code':
      return redeemCode(call, form)
    case 'refresh_token':
      return redeemRefreshToken(call, form)
    default:
      throw imsRefusal(400, 'unsupported_grant_type', `grant_type ${grantType} is not supported`)
  }
}

function issueToCredential({ organization }: PlatformCall, form: URLSearchParams): Response {
  const { clientId, clientSecret, flags } = organization.settings
  const status = flags.invalidClientStatus
  if (field(form, 'client_id') !== clientId)
    throw imsRefusal(status, 'invalid_client', 'invalid client_id parameter')
  if (field(form, 'client_secret') !== clientSecret) {
    throw imsRefusal(status, 'invalid_client', 'invalid client_secret parameter')
  }
  const strayScope = field(form, 'scope')
    .split(',')
    .find((scope) => !grantedScopes.has(scope))
  if (strayScope !== undefined) throw imsRefusal(400, 'invalid_scope', `scope ${strayScope} is not granted`)
  const { accessToken, expiresInSeconds } = organization.tokens.mint()
  return Response.json({ access_token: accessToken, token_type: 'bearer', expires_in: expiresInSeconds })
}
