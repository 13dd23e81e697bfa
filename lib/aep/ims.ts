/**
 * Adobe Identity Management, OAuth server-to-server.
 *
 * Covered: POST /ims/token/v3 with grant_type=client_credentials.
 * Left out: user sign-in (authorize, userinfo, refresh), which no session kind uses yet.
 */
import { z } from 'zod'
import { signInScope } from '../activation/sign-in-scope'
import { PlatformContractError, PlatformError } from '../errors'
import type { HttpSend } from './http-send'
import type { TokenSource } from './request'
import { parseRetryAfter } from './retry'
import { type Answer, attempt } from './transport'

/** Renew this long before expiry, so that no call leaves with a token that dies on the way. */
const renewalMarginMs = 300_000

const tokenSchema = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() })
const refusalSchema = z.looseObject({ error: z.string() })

export interface ImsContext {
  readonly send: HttpSend
  readonly baseUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly now: () => number
  readonly newRequestId: () => string
  readonly timeoutMs: number
}

interface Token {
  readonly value: string
  readonly expiresAt: number
}

/**
 * Asks for one access token.
 *
 * @throws PlatformError  `sign-in-refused` or `sign-in-scope` with the field to correct; `platform-*` otherwise
 * @source Adobe Developer, "OAuth server-to-server"; `expires_in` is in seconds. Failure bodies are not published: RFC 6749
 */
export async function mintToken(context: ImsContext): Promise<Token> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: context.clientId,
    client_secret: context.clientSecret,
    scope: signInScope,
  })
  const answer = await attempt(context.send, {
    url: `${context.baseUrl}/ims/token/v3`,
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
    body: form.toString(),
    timeoutMs: context.timeoutMs,
    isRead: true,
    requestId: context.newRequestId(),
  })
  if (answer.status !== 200) throw toSignInError(answer, context.now())
  const token = tokenSchema.safeParse(answer.body)
  if (!token.success) {
    const { requestId, status: platformStatus } = answer
    throw new PlatformContractError('other-shape', {
      requestId,
      platformStatus,
      message: 'IMS answered without a token',
    })
  }
  return { value: token.data.access_token, expiresAt: context.now() + token.data.expires_in * 1000 }
}

function toSignInError({ status, headers, body, requestId }: Answer, nowMs: number): PlatformError {
  const refusal = refusalSchema.safeParse(body)
  const platformCode = refusal.success ? refusal.data.error : undefined
  const options = {
    requestId,
    platformStatus: status,
    retryable: status === 429 || status >= 500,
    retryAfterMs: parseRetryAfter(headers.get('retry-after'), nowMs),
    message: `IMS answered ${status}${platformCode ? ` ${platformCode}` : ''}`,
    ...(platformCode ? { platformCode } : {}),
  }
  if (status === 429) return new PlatformError('platform-busy', options)
  if (status >= 500) return new PlatformError('platform-failed', options)
  if (platformCode === 'invalid_scope') return new PlatformError('sign-in-scope', options)
  const message =
    'Adobe did not accept this client ID and client secret together. Copy both again from Adobe Developer Console.'
  return new PlatformError('sign-in-refused', { ...options, fields: [{ path: 'clientSecret', message }] })
}

/**
 * A token source that mints when it must: at first use, five minutes before expiry, and when the platform refused the
 * token it has. Callers that ask at the same time share one mint, because IMS throttles those who mint too often.
 */
export function clientCredentialsTokenSource(context: ImsContext): TokenSource {
  let current: Token | undefined
  let minting: Promise<Token> | undefined

  const mint = async (): Promise<Token> => {
    minting ??= mintToken(context).finally(() => {
      minting = undefined
    })
    current = await minting
    return current
  }

  return async (options) => {
    const isFresh =
      current && current.value !== options?.refused && current.expiresAt - context.now() > renewalMarginMs
    return (isFresh && current ? current : await mint()).value
  }
}

/** A pasted token cannot be renewed: there is only this one. */
export function fixedTokenSource(accessToken: string): TokenSource {
  return async () => accessToken
}
