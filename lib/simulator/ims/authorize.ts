import type { PlatformCall } from '../wire/endpoint'
import { imsRefusal } from './ims-refusal'
import type { SignIn } from './sign-in-ledger'

const stateLengthMax = 4_096
const challengeLengthMin = 43
/** Where a foreign `redirect_uri` silently leads (documented). */
const defaultRedirectUri = 'https://localhost/'

/** Answers the authorize endpoint. The person at the browser agrees at once; `prompt=none` may fail by a flag. */
export function authorize(call: PlatformCall): Response {
  const { query, organization } = call
  const { clientId, flags } = organization.settings
  if (query.get('client_id') !== clientId)
    throw imsRefusal(400, 'invalid_client', 'invalid client_id parameter')
  const state = query.get('state')
  if (state && state.length > stateLengthMax) throw imsRefusal(400, 'invalid_request', 'state is too long')
  if (query.get('response_type') !== 'code') return back(call, { error: 'unsupported_response_type', state })
  if (query.get('prompt') === 'none' && !flags.isSignedIn)
    return back(call, { error: 'login_required', state })
  const signIn = readSignIn(query)
  if (!signIn) return back(call, { error: 'invalid_request', state })
  return back(call, { code: organization.signIns.issueCode(signIn), state })
}

/** Scopes are separated by spaces or commas. Without a method a challenge counts as `plain` (documented). */
function readSignIn(query: URLSearchParams): SignIn | undefined {
  const scopes = (query.get('scope') ?? 'openid').split(/[\s,]+/).filter((scope) => scope !== '')
  const nonce = query.get('nonce')
  const value = query.get('code_challenge')
  if (value === null) return { scopes, nonce }
  const method = query.get('code_challenge_method') ?? 'plain'
  if (value.length < challengeLengthMin || (method !== 'plain' && method !== 'S256')) return undefined
  return { scopes, nonce, challenge: { value, method } }
}

function back(
  { query, organization }: PlatformCall,
  answer: Readonly<Record<string, string | null>>,
): Response {
  const wanted = query.get('redirect_uri') ?? defaultRedirectUri
  const isRegistered = new RegExp(organization.settings.flags.redirectUriPattern).test(wanted)
  const target = new URL(isRegistered ? wanted : defaultRedirectUri)
  const parameters = Object.entries(answer).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  )
  if (query.get('response_mode') === 'fragment') {
    target.hash = new URLSearchParams(Object.fromEntries(parameters)).toString()
  } else {
    for (const [name, value] of parameters) target.searchParams.set(name, value)
  }
  return new Response(null, { status: 302, headers: { location: target.href } })
}
