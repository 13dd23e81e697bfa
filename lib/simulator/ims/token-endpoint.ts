import type { Endpoint, PlatformCall } from '../wire/endpoint'
import { Refusal } from '../wire/refusal'

/** The scopes an Experience Platform credential is granted, as documented. */
const grantedScopes = new Set([
  'openid',
  'session',
  'AdobeID',
  'read_organizations',
  'additional_info.projectedProductContext',
])

/** OAuth server-to-server sign-in. */
export const imsEndpoints: readonly Endpoint[] = [
  { method: 'post', path: '/ims/token/v3', answer: issueToken },
]

async function issueToken(call: PlatformCall): Promise<Response> {
  const { clientId, clientSecret } = call.organization.settings
  const form = await readForm(call)
  const grantType = field(form, 'grant_type')
  if (grantType !== 'client_credentials') {
    throw imsRefusal(400, 'unsupported_grant_type', `grant_type ${grantType} is not supported`)
  }
  if (field(form, 'client_id') !== clientId)
    throw imsRefusal(401, 'invalid_client', 'invalid client_id parameter')
  if (field(form, 'client_secret') !== clientSecret) {
    throw imsRefusal(401, 'invalid_client', 'invalid client_secret parameter')
  }
  const strayScope = field(form, 'scope')
    .split(',')
    .find((scope) => !grantedScopes.has(scope))
  if (strayScope !== undefined) throw imsRefusal(400, 'invalid_scope', `scope ${strayScope} is not granted`)
  const { accessToken, expiresInSeconds } = call.organization.tokens.mint()
  return Response.json({ access_token: accessToken, token_type: 'bearer', expires_in: expiresInSeconds })
}

/** Fields may stand in the body or the query string; both are documented, the body is preferred. */
async function readForm({ request, query }: PlatformCall): Promise<URLSearchParams> {
  const text = await request.text()
  const contentType = request.headers.get('content-type') ?? ''
  if (text !== '' && !contentType.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    throw imsRefusal(400, 'invalid_request', 'the body must be application/x-www-form-urlencoded')
  }
  return new URLSearchParams([...new URLSearchParams(text), ...query])
}

function field(form: URLSearchParams, name: string): string {
  const value = form.get(name)
  if (!value) throw imsRefusal(400, 'invalid_request', `the ${name} parameter is missing`)
  return value
}

/** Failure bodies of IMS are unpublished; the shape of RFC 6749 is assumed. */
function imsRefusal(status: number, error: string, description: string): Refusal {
  return new Refusal(status, description, () => ({ error, error_description: description }))
}
