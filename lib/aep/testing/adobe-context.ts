import { onTestFinished } from 'vitest'
import type { SimulatorFlags } from '@/lib/simulator/flags'
import { listen } from '@/lib/simulator/listen'
import { createSimulator, type Simulator } from '@/lib/simulator/simulator'
import { clientCredentialsTokenSource, type ImsContext } from '../ims'
import type { AdobeContext } from '../request'
import { undiciSend } from '../undici-send'

/** A request as it came off the wire. */
export interface SeenCall {
  readonly method: string
  /** Path and query, still encoded. */
  readonly target: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Headers
  readonly body: string
}

/** A platform, and a client of it that leaves traces. */
export interface AdobeTest {
  readonly simulator: Simulator
  readonly context: AdobeContext
  readonly ims: ImsContext
  /** What reached the services, in order. */
  readonly calls: readonly SeenCall[]
  /** What reached Identity Management, in order. */
  readonly mints: readonly SeenCall[]
  /** The pauses the client made, in milliseconds; nobody waited for them. */
  readonly pauses: readonly number[]
  /** Shared by platform and client; stands still but for the client's pauses. */
  readonly clock: { nowMs: number }
}

export interface AdobeTestOptions extends Partial<AdobeContext> {
  readonly flags?: Partial<SimulatorFlags>
}

/**
 * Starts a simulator on the network and connects a client to its production sandbox, until the test is over.
 * Our request ids are `request-1`, `request-2` and so on.
 */
export async function connectAdobe({ flags = {}, ...changes }: AdobeTestOptions = {}): Promise<AdobeTest> {
  const clock = { nowMs: Date.UTC(2026, 2, 2, 9, 30) }
  const simulator = createSimulator({ clock: () => clock.nowMs, flags })
  const calls: SeenCall[] = []
  const mints: SeenCall[] = []
  const pauses: number[] = []
  const answer = async (request: Request) => {
    const seen = await see(request)
    const list = seen.path.startsWith('/ims/') ? mints : calls
    list.push(seen)
    return simulator.answer(request)
  }
  const { url: baseUrl, close } = await listen({ ...simulator, answer }, { port: 0, host: '127.0.0.1' })
  onTestFinished(close)
  const newRequestId = countedIds('request')
  const ims: ImsContext = {
    send: undiciSend,
    baseUrl,
    clientId: simulator.clientId,
    clientSecret: simulator.clientSecret,
    now: () => clock.nowMs,
    newRequestId,
    timeoutMs: 5_000,
  }
  const context: AdobeContext = {
    send: undiciSend,
    baseUrl,
    orgId: simulator.orgId,
    apiKey: simulator.clientId,
    sandbox: 'prod',
    accessToken: clientCredentialsTokenSource(ims),
    now: () => clock.nowMs,
    sleep: async (durationMs) => {
      pauses.push(durationMs)
      clock.nowMs += durationMs
    },
    random: () => 0.5,
    newRequestId,
    attemptTimeoutMs: 15_000,
    totalTimeoutMs: 600_000,
    ...changes,
  }
  return { simulator, context, ims, calls, mints, pauses, clock }
}

function countedIds(prefix: string): () => string {
  let count = 0
  return () => {
    count += 1
    return `${prefix}-${count}`
  }
}

async function see(request: Request): Promise<SeenCall> {
  const { pathname, search, searchParams } = new URL(request.url)
  return {
    method: request.method,
    target: `${pathname}${search}`,
    path: pathname,
    query: searchParams,
    headers: request.headers,
    body: await request.clone().text(),
  }
}
