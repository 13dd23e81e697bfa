import { secret } from '../activation/template'
import type { Exchange } from '../contract/exchanges'
import type { HttpAnswer, HttpSend } from './http-send'
import { maskSecrets } from './mask'

interface Recorder {
  readonly now: () => number
  /** By name; wherever one of them stands, its variable is written. */
  readonly secrets: Readonly<Record<string, string>>
  readonly onExchange: (exchange: Exchange) => void
}

/** What is longer than this is no longer read by anybody. */
const textMax = 200_000

/** Sends as before, and tells what went over the wire, less its secrets. Headers other than those named are left out. */
export function recordExchanges(send: HttpSend, { now, secrets, onExchange }: Recorder): HttpSend {
  return async (url, request) => {
    const at = now()
    const { pathname, search } = new URL(url)
    const { method, headers, body } = request
    const ifMatch = headers['If-Match']
    const tell = (answer?: Exchange['answer']) =>
      onExchange({
        at,
        durationMs: now() - at,
        method,
        path: `${pathname}${search}`,
        ...(ifMatch === undefined ? {} : { ifMatch }),
        ...(body === undefined ? {} : { body: withoutSecrets(body, secrets) }),
        ...(answer === undefined ? {} : { answer }),
      })
    try {
      const answer = await send(url, request)
      const text = await answer.text()
      tell(told(answer, text, secrets))
      return { status: answer.status, headers: answer.headers, text: async () => text }
    } catch (error) {
      tell()
      throw error
    }
  }
}

function told(
  { status, headers }: HttpAnswer,
  text: string,
  secrets: Readonly<Record<string, string>>,
): Exchange['answer'] {
  const requestId = headers.get('x-request-id')
  const retryAfter = headers.get('retry-after')
  return {
    status,
    ...(requestId === null ? {} : { requestId }),
    ...(retryAfter === null ? {} : { retryAfter }),
    ...(text === '' ? {} : { body: withoutSecrets(text, secrets) }),
  }
}

/** Secrets that are known become references; what else is named like a secret is masked. */
function withoutSecrets(text: string, secrets: Readonly<Record<string, string>>): unknown {
  if (text.length > textMax) return `Left out: ${text.length.toLocaleString('en')} characters.`
  const original = parse(text)
  return merge(maskSecrets(original), original, { secrets })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

interface Place {
  readonly secrets: Readonly<Record<string, string>>
  /** The names that lead to a member; a list has none of its own. */
  readonly path?: readonly string[]
}

/** The masked value, with references for what is secret and known, and for whatever else was masked of credentials. */
function merge(masked: unknown, original: unknown, { secrets, path = [] }: Place): unknown {
  if (typeof original === 'string') {
    const name = Object.keys(secrets).find((one) => secrets[one] === original)
    if (name !== undefined) return secret(name)
    // A shortened key ID would be taken for a whole one by whoever sends the call again.
    const isCredential = path.at(-2) === 'params' && path.at(-3) === 'auth'
    if (isCredential && masked !== original) return secret(path.at(-1) ?? '')
    return withVariables(masked, secrets)
  }
  if (Array.isArray(masked) && Array.isArray(original)) {
    return masked.map((item, index) => merge(item, original[index], { secrets, path }))
  }
  if (isRecord(masked) && isRecord(original)) {
    return Object.fromEntries(
      Object.entries(masked).map(([name, member]) => [
        name,
        merge(member, original[name], { secrets, path: [...path, name] }),
      ]),
    )
  }
  return masked
}

/** An error may repeat a secret inside a sentence, or in the escaped form of JSON. */
function withVariables(masked: unknown, secrets: Readonly<Record<string, string>>): unknown {
  if (typeof masked !== 'string') return masked
  return Object.entries(secrets).reduce(
    (text, [name, value]) =>
      [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)].reduce(
        (rest, form) => (form === '' ? rest : rest.replaceAll(form, `{{${name}}}`)),
        text,
      ),
    masked,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
