import type { HttpRequest, HttpSend } from '../../aep/http-send'
import { clientCredentialsTokenSource } from '../../aep/ims'
import { undiciSend } from '../../aep/undici-send'
import { readProfileSchema } from '../../aep/union-schema'
import { openTestJournal } from '../../journal/testing/test-journal'
import type { SimulatorFlags } from '../../simulator/flags'
import { listen } from '../../simulator/listen'
import { simulatedClimber } from '../../simulator/preflight/simulated-climber'
import { createSimulator } from '../../simulator/simulator'
import { AudienceIndex } from '../audience-index/audience-index'
import type { OperationContext } from '../context'

/** One call as it went over the wire. */
export interface WireCall {
  readonly method: string
  /** Below the host, query included. */
  readonly path: string
  readonly headers: HttpRequest['headers']
  readonly body: unknown
}

/** Real milliseconds, unlike the clock of the context. */
export interface SimulatedTimes {
  readonly attemptTimeoutMs?: number
  readonly leaseMs?: number
}

/**
 * An operation context on a simulator behind real HTTP. Time is simulated: sleeping moves the clock of both sides
 * and takes no time.
 */
export async function createSimulatedContext(
  flags: Partial<SimulatorFlags> = {},
  { attemptTimeoutMs = 15_000, leaseMs }: SimulatedTimes = {},
) {
  let nowMs = Date.UTC(2026, 10, 23)
  const now = () => nowMs
  // An organization of its own, so that tests which share a database share nothing in it.
  const orgId = `${crypto.randomUUID().replaceAll('-', '').slice(0, 24).toUpperCase()}@AdobeOrg`
  const simulator = createSimulator({ clock: now, flags, orgId })
  const server = await listen(simulator, { port: 0, host: '127.0.0.1' })
  const wire = record(undiciSend, server.url)
  const { clientId, clientSecret } = simulator
  const newId = () => crypto.randomUUID()
  const ims = {
    send: undiciSend,
    baseUrl: server.url,
    clientId,
    clientSecret,
    now,
    newRequestId: newId,
    timeoutMs: 5_000,
  }
  const adobe = {
    send: wire.send,
    baseUrl: server.url,
    orgId,
    apiKey: clientId,
    sandbox: 'prod',
    accessToken: clientCredentialsTokenSource(ims),
    now,
    sleep: async (durationMs: number, signal?: AbortSignal) => {
      signal?.throwIfAborted()
      nowMs += durationMs
    },
    random: () => 0.5,
    newRequestId: newId,
    attemptTimeoutMs,
    totalTimeoutMs: 20_000,
  }
  const work: Promise<void>[] = []
  const handOver = new AbortController()
  const journal = openTestJournal(leaseMs === undefined ? {} : { leaseMs })
  const reported: unknown[] = []
  const context: OperationContext = {
    adobe,
    journal,
    scope: { orgId, sandbox: 'prod' },
    actor: clientId,
    now,
    newId,
    climbers: {
      'amazon-kinesis': simulatedClimber('amazon-kinesis', () => 0),
      'azure-event-hubs': simulatedClimber('azure-event-hubs', () => 0),
    },
    audienceIndex: new AudienceIndex(),
    profileSchema: () => readProfileSchema(adobe),
    // Its production sandbox holds more than Adobe allows.
    destinationsMax: 1_000,
    inBackground: (task) => void work.push(task),
    handOver: handOver.signal,
    reportError: (error) => void reported.push(error),
  }
  return {
    context,
    simulator,
    wire,
    reported,
    /** Waits for everything that went on in the background. */
    settle: async () => {
      // Work may begin other work.
      for (let done = 0; done < work.length; ) {
        done = work.length
        await Promise.all(work)
      }
    },
    /** What a server does that is about to stop. */
    beginHandOver: () => handOver.abort(),
    close: async () => {
      await journal.close()
      await server.close()
    },
  }
}

/** Records calls, and in which wave they left: a wave is what leaves before anything of it has come back. */
function record(send: HttpSend, baseUrl: string) {
  const calls: WireCall[] = []
  const waves: WireCall[][] = []
  let hasAnswered = true
  const recording: HttpSend = async (url, request) => {
    const body: unknown = request.body === undefined ? undefined : JSON.parse(request.body)
    const { method, headers } = request
    const call = { method, path: url.slice(baseUrl.length), headers, body }
    calls.push(call)
    if (hasAnswered) waves.push([])
    hasAnswered = false
    waves.at(-1)?.push(call)
    try {
      return await send(url, request)
    } finally {
      hasAnswered = true
    }
  }
  const forget = (): void => {
    calls.length = 0
    waves.length = 0
    hasAnswered = true
  }
  return { send: recording, calls, waves, forget }
}
