import { createHash } from 'node:crypto'
import type { PlatformCall } from '../wire/endpoint'
import { signIdToken } from './id-token'
import { imsRefusal } from './ims-refusal'
import { demoPerson } from './person'
import type { SignIn } from './sign-in-ledger'
import { field } from './token-form'

/** Redeems the code of a sign-in: with the client's secret in Basic, or with the verifier of its challenge. */
export function redeemCode(call: PlatformCall, form: URLSearchParams): Response {
  const code = field(form, 'code')
  const isConfidential = provesSecret(call)
  if (!isConfidential) checkPublicClient(call, form)
  const signIn = call.organization.signIns.redeem('code', code)
  if (!signIn) throw imsRefusal(400, 'invalid_grant', 'the code is not valid')
  if (!isConfidential && !signIn.challenge)
    throw imsRefusal(401, 'invalid_client', 'client authentication is required')
  if (signIn.challenge) checkVerifier(signIn.challenge, form)
  return answer(call, signIn, isConfidential)
}

/** Redeems a refresh token, which only clients with a secret are given. */
export function redeemRefreshToken(call: PlatformCall, form: URLSearchParams): Response {
  if (!provesSecret(call)) throw imsRefusal(401, 'invalid_client', 'client authentication is required')
  const signIn = call.organization.signIns.redeem('refresh', field(form, 'refresh_token'))
  if (!signIn) throw imsRefusal(400, 'invalid_grant', 'the refresh token is not valid')
  return answer(call, signIn, true)
}

/** @throws Refusal  `invalid_client` when a wrong secret is sent */
function provesSecret({ request, organization }: PlatformCall): boolean {
  const authorization = request.headers.get('authorization')
  if (authorization === null) return false
  const { clientId, clientSecret, flags } = organization.settings
  const expected = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
  if (authorization === expected) return true
  throw imsRefusal(flags.invalidClientStatus, 'invalid_client', 'invalid client_secret parameter')
}

function checkPublicClient({ organization }: PlatformCall, form: URLSearchParams): void {
  const { clientId, flags } = organization.settings
  if (field(form, 'client_id') === clientId) return
  throw imsRefusal(flags.invalidClientStatus, 'invalid_client', 'invalid client_id parameter')
}

function checkVerifier({ value, method }: NonNullable<SignIn['challenge']>, form: URLSearchParams): void {
  const verifier = field(form, 'code_verifier')
  const derived = method === 'S256' ? createHash('sha256').update(verifier).digest('base64url') : verifier
  if (derived !== value) throw imsRefusal(400, 'invalid_grant', 'the code_verifier does not match')
}

function answer({ organization, request }: PlatformCall, signIn: SignIn, isConfidential: boolean): Response {
  const { clientId, clock } = organization.settings
  const { accessToken, expiresInSeconds } = organization.tokens.mint('person')
  const nowSeconds = Math.floor(clock() / 1000)
  const claims = {
    iss: new URL(request.url).origin,
    aud: clientId,
    sub: demoPerson.sub,
    iat: nowSeconds,
    exp: nowSeconds + expiresInSeconds,
    ...(signIn.nonce !== null && { nonce: signIn.nonce }),
  }
  const { challenge: _challenge, ...lasting } = signIn
  const isLasting = isConfidential && signIn.scopes.includes('offline_access')
  return Response.json({
    access_token: accessToken,
    token_type: 'bearer',
    expires_in: expiresInSeconds,
    sub: demoPerson.sub,
    ...(signIn.scopes.includes('openid') && { id_token: signIdToken(claims) }),
    ...(isLasting && { refresh_token: organization.signIns.issueRefreshToken(lasting) }),
  })
}
