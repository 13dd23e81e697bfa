import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { standAlone } from '../control/stand-alone'
import { listen } from '../listen'
import { createSimulator, type Simulator, type SimulatorOptions } from '../simulator'

/** JSON to be looked at freely, as `JSON.parse` gives it: a wrong guess fails the assertion. */
export type SeenJson = ReturnType<typeof JSON.parse>

/** An answer as a test wants to see it. */
export interface SeenAnswer {
  readonly status: number
  readonly headers: Headers
  /** The body; undefined when there is none. */
  json(): SeenJson
}

/** Sends requests as a signed-in client would. A header set to null is left out. */
export interface PlatformClient {
  readonly simulator: Simulator
  readonly clock: { nowMs: number }
  readonly url: string
  send(method: string, path: string, more?: SendOptions): Promise<SeenAnswer>
}

export interface SendOptions {
  readonly body?: unknown
  readonly text?: string
  readonly headers?: Readonly<Record<string, string | null>>
}

/** Path prefixes of the services. */
export const flowService = '/data/foundation/flowservice'
export const segmentation = '/data/core/ups'
export const registry = '/data/foundation/schemaregistry'
export const sandboxManagement = '/data/foundation/sandbox-management'
export const accessControl = '/data/foundation/access-control'
export const dataGovernance = '/data/foundation/dulepolicy'
export const audit = '/data/foundation/audit'

const tokenSchema = z.object({ access_token: z.string() })
const envelopeSchema = z.object({ type: z.string() })

const startMs = Date.UTC(2026, 2, 2, 9, 30)

/** A fresh simulator on the network with a clock that stands still, and a client that holds a token for it. */
export async function connect(options: SimulatorOptions = {}): Promise<PlatformClient> {
  const clock = { nowMs: startMs }
  const simulator = createSimulator({ clock: () => clock.nowMs, ...options })
  const { url, close } = await listen(standAlone(simulator), { port: 0, host: '127.0.0.1' })
  onTestFinished(close)
  const answer = await requestToken(simulator)
  const { access_token: token } = tokenSchema.parse(await answer.json())
  const standing: Record<string, string> = {
    authorization: `Bearer ${token}`,
    'x-api-key': simulator.clientId,
    'x-gw-ims-org-id': simulator.orgId,
    'x-sandbox-name': 'prod',
  }
  return {
    simulator,
    clock,
    url,
    async send(
      method,
      path,
      { body, text = body === undefined ? undefined : JSON.stringify(body), headers } = {},
    ) {
      const contentType = text === undefined ? null : 'application/json'
      const response = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: withoutNull({ ...standing, 'content-type': contentType, ...headers }),
        ...(text !== undefined && { body: text }),
      })
      return see(response)
    },
  }
}

/** Asks for a token; `change` overrides form fields. */
export function requestToken(simulator: Simulator, change: Record<string, string> = {}): Promise<Response> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: simulator.clientId,
    client_secret: simulator.clientSecret,
    scope: 'openid,session,AdobeID,read_organizations,additional_info.projectedProductContext',
    ...change,
  })
  return simulator.answer(new Request('https://ims.example/ims/token/v3', { method: 'POST', body: form }))
}

/** The last segment of an envelope's `type`, such as `FLOW-1439-404`; empty for a body without one. */
export function codeOf(answer: SeenAnswer): string {
  return envelopeSchema.safeParse(answer.json()).data?.type.split('/').at(-1) ?? ''
}

async function see(response: Response): Promise<SeenAnswer> {
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    json(): SeenJson {
      return text === '' ? undefined : JSON.parse(text)
    },
  }
}

function withoutNull(headers: Readonly<Record<string, string | null>>): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  )
  return Object.fromEntries(entries)
}
