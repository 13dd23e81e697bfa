import { bearerToken } from '../wire/bearer-token'
import type { Endpoint, PlatformCall } from '../wire/endpoint'
import { authorize } from './authorize'
import { listKeys } from './id-token'
import { imsRefusal } from './ims-refusal'
import { demoPerson } from './person'
import { issueToken } from './token-endpoint'
import { field, readForm } from './token-form'

/** Identity Management: a credential's own sign-in, and that of people. */
export const imsEndpoints: readonly Endpoint[] = [
  { method: 'post', path: '/ims/token/v3', answer: issueToken },
  { method: 'post', path: '/ims/token/v2', answer: issueToken },
  { method: 'get', path: '/ims/authorize/v2', answer: authorize },
  { method: 'get', path: '/ims/userinfo/v2', answer: tellPerson },
  { method: 'post', path: '/ims/revoke', answer: revoke },
  { method: 'get', path: '/ims/keys', answer: listKeys },
  { method: 'get', path: '/ims/.well-known/openid-configuration', answer: discover },
]

function tellPerson({ request, organization }: PlatformCall): Response {
  if (!organization.tokens.isPersonal(bearerToken(request) ?? '')) {
    throw imsRefusal(401, 'invalid_token', 'the access token is not valid')
  }
  return Response.json(demoPerson)
}

async function revoke(call: PlatformCall): Promise<Response> {
  const token = field(await readForm(call), 'token')
  call.organization.tokens.revoke(token)
  call.organization.signIns.revoke(token)
  return new Response(null, { status: 200 })
}

function discover({ request }: PlatformCall): Response {
  const { origin } = new URL(request.url)
  return Response.json({
    issuer: origin,
    authorization_endpoint: `${origin}/ims/authorize/v2`,
    token_endpoint: `${origin}/ims/token/v3`,
    userinfo_endpoint: `${origin}/ims/userinfo/v2`,
    revocation_endpoint: `${origin}/ims/revoke`,
    jwks_uri: `${origin}/ims/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['plain', 'S256'],
  })
}
