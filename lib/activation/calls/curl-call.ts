import type { Exchange } from '../../contract/exchanges'
import { withoutMarker } from '../marker'
import { type CallHeader, headersOf, standingHeaders } from './call-headers'
import { printTemplate } from './print-template'
import { shellName } from './variable'
import type { WrittenCall } from './written-call'

/** Where Flow Service answers. */
export const flowServicePath = '/data/foundation/flowservice'

interface CurlOptions {
  /** What is run in the place of curl, and hands on what it is given. */
  readonly command?: string
  /** A file that holds the headers of all calls; they are written out when there is none. */
  readonly headersFile?: string
}

/** What a call is, whether it was planned or has happened. */
interface CurlCall {
  readonly method: string
  /** As it stands between double quotes of a shell. */
  readonly url: string
  readonly headers: readonly CallHeader[]
  readonly body: unknown
}

/**
 * One call as a command for a POSIX shell. Values are variables of the shell, and the body comes from standard input,
 * so that no key of AWS or Azure stands among the arguments.
 */
export function curlOf(call: WrittenCall, options?: CurlOptions): string {
  return command(
    { method: call.method, url: urlOf(call), headers: headersOf(call), body: call.body },
    options,
  )
}

/**
 * The same for a call that was made: what it named stands in it, its secrets are variables again. The mark by which
 * Sluice finds its own is left out, since what somebody else sends is not Sluice's to undo.
 */
export function curlOfExchange(exchange: Exchange): string {
  const { method, path, body } = exchange
  return command({
    method,
    url: `\${AEP_BASE_URL}${path.replace(/["$`\\]/g, '\\$&')}`,
    headers: headersOf(exchange),
    body: unmarked(body),
  })
}

function command(
  { method, url, headers, body }: CurlCall,
  { command: name = 'curl', headersFile }: CurlOptions = {},
): string {
  const written = headers.filter((header) => !headersFile || !standingHeaders.includes(header))
  const lines = [
    `${name} --request ${method}`,
    ...(headersFile ? [`--header @"${headersFile}"`] : []),
    ...written.map((header) => `--header "${shellHeader(header)}"`),
    ...(body === undefined ? [] : ['--data-binary @-']),
    `"${url}"${body === undefined ? '' : ' <<JSON'}`,
  ].join(' \\\n  ')
  return body === undefined ? lines : `${lines}\n${shellBody(body)}\nJSON`
}

function unmarked(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('description' in body)) return body
  const { description, ...rest } = body
  const own = withoutMarker(typeof description === 'string' ? description : undefined)
  return own ? { ...rest, description: own } : rest
}

function urlOf({ collection, resourceId }: WrittenCall): string {
  return `\${AEP_BASE_URL}${flowServicePath}/${collection}${entityOf(resourceId)}`
}

function entityOf(resourceId: WrittenCall['resourceId']): string {
  if (resourceId === undefined) return ''
  return `/${typeof resourceId === 'string' ? encodeURIComponent(resourceId) : `\${${shellName(resourceId.variable)}}`}`
}

/** A header in double quotes, or on a line of a here-document. */
export function shellHeader({ name, value }: CallHeader): string {
  if (typeof value === 'string') return `${name}: ${value.replace(/["$`\\]/g, '\\$&')}`
  return `${name}: ${value.before ?? ''}\${${shellName(value.variable)}}`
}

/**
 * For a here-document that is open to variables: everything else in it that a shell would act on is escaped. A secret
 * may hold what JSON has to escape, so the script keeps one that is ready for JSON.
 */
function shellBody(body: unknown): string {
  return printTemplate(body, {
    variable: (name) => `\${${shellName(name)}}`,
    text: (json) => json.replace(/[\\$`]/g, '\\$&'),
  })
}
