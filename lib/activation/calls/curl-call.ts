import { type CallHeader, headersOf, standingHeaders } from './call-headers'
import { printTemplate } from './print-template'
import { shellName } from './variable'
import type { WrittenCall } from './written-call'

/** Where Flow Service answers. */
export const flowServicePath = '/data/foundation/flowservice'

interface CurlOptions {
  /** More for curl, before everything else. */
  readonly options?: readonly string[]
  /** A file that holds the headers of all calls; they are written out when there is none. */
  readonly headersFile?: string
}

/**
 * One call as a command for a POSIX shell. Values are variables of the shell, and the body comes from standard input,
 * so that no key of AWS or Azure stands among the arguments.
 */
export function curlOf(call: WrittenCall, { options = [], headersFile }: CurlOptions = {}): string {
  const headers = headersOf(call).filter((header) => !headersFile || !standingHeaders.includes(header))
  const lines = [
    `curl ${[...options, `--request ${call.method}`].join(' ')}`,
    ...(headersFile ? [`--header @"${headersFile}"`] : []),
    ...headers.map((header) => `--header "${shellHeader(header)}"`),
    ...(call.body === undefined ? [] : ['--data-binary @-']),
    `"${urlOf(call)}"${call.body === undefined ? '' : ' <<JSON'}`,
  ]
  const command = lines.join(' \\\n  ')
  return call.body === undefined ? command : `${command}\n${shellBody(call.body)}\nJSON`
}

function urlOf({ collection, resourceId }: WrittenCall): string {
  const entity = resourceId === undefined ? '' : `/\${${shellName(resourceId)}}`
  return `\${AEP_BASE_URL}${flowServicePath}/${collection}${entity}`
}

/** A header in double quotes, or on a line of a here-document. */
export function shellHeader({ name, value }: CallHeader): string {
  if (typeof value === 'string') return `${name}: ${value}`
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
