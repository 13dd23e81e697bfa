import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { SeenJson } from './platform-client'

const run = promisify(execFile)

/** What a curl call printed. */
export interface CurlAnswer {
  readonly status: number
  /** The body; undefined when there is none. */
  json(): SeenJson
}

/** Runs the real curl. */
async function curl(...parameters: readonly string[]): Promise<CurlAnswer> {
  const common = ['--silent', '--show-error', '--max-time', '20', '--write-out', '\n%{http_code}']
  const { stdout } = await run('curl', [...common, ...parameters])
  const end = stdout.lastIndexOf('\n')
  const text = stdout.slice(0, end)
  return {
    status: Number(stdout.slice(end + 1)),
    json(): SeenJson {
      return text === '' ? undefined : JSON.parse(text)
    },
  }
}

const tokenSchema = z.object({ access_token: z.string() })

/** Calls Flow Service as written down in a terminal: one header after the other, the body as it stands. */
export interface Terminal {
  readonly url: string
  /** A header set to null is left out. */
  flow(method: string, path: string, more?: CurlMore): Promise<CurlAnswer>
  call(method: string, path: string, more?: CurlMore): Promise<CurlAnswer>
}

interface CurlMore {
  readonly body?: string
  readonly headers?: Readonly<Record<string, string | null>>
}

/** Signs in with curl and remembers the headers that every call carries. */
export async function openTerminal(server: {
  url: string
  orgId: string
  clientId: string
  clientSecret: string
}): Promise<Terminal> {
  const { url, orgId, clientId, clientSecret } = server
  const fields = [
    'grant_type=client_credentials',
    `client_id=${clientId}`,
    `client_secret=${clientSecret}`,
    'scope=openid,session,AdobeID,read_organizations,additional_info.projectedProductContext',
  ].flatMap((field) => ['--data', field])
  const answer = await curl('--request', 'POST', `${url}/ims/token/v3`, ...fields)
  const standing: Record<string, string> = {
    Authorization: `Bearer ${tokenSchema.parse(answer.json()).access_token}`,
    'x-api-key': clientId,
    'x-gw-ims-org-id': orgId,
    'x-sandbox-name': 'dev',
  }
  const call: Terminal['call'] = (method, path, { body, headers = {} } = {}) => {
    const type: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' }
    const sent = Object.entries<string | null>({ ...standing, ...type, ...headers })
      .filter(([, value]) => value !== null)
      .flatMap(([name, value]) => ['--header', `${name}: ${value}`])
    const data = body === undefined ? [] : ['--data-raw', body]
    return curl('--location', '--globoff', '--request', method, `${url}${path}`, ...sent, ...data)
  }
  return {
    url,
    call,
    flow: (method, path, more) => call(method, `/data/foundation/flowservice${path}`, more),
  }
}
