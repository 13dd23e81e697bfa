import { once } from 'node:events'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { z } from 'zod'
import type { SimulatorFlags } from '@/lib/simulator/flags'
import { lineOf, spawnServer } from '@/lib/simulator/testing/server-process'
import { clientCredentialsTokenSource } from '../ims'
import type { AdobeContext } from '../request'
import { undiciSend } from '../undici-send'

/** A fault as it is written over HTTP. */
export interface WrittenFault {
  readonly method?: string
  /** A regular expression against the pathname. */
  readonly path?: string
  readonly skip?: number
  readonly times?: number
  readonly effect: Readonly<Record<string, unknown>>
}

/** A client of the platform, and the pauses it would have made. */
export interface StandingClient {
  readonly context: AdobeContext
  readonly pauses: readonly number[]
}

/** The stand-alone simulator, a process of its own, and its switches. */
export interface StandingPlatform {
  setFlags(flags: Partial<SimulatorFlags>): Promise<void>
  addFault(fault: WrittenFault): Promise<void>
  /** How many hits each fault that waits has left. */
  hitsLeft(): Promise<number[]>
  connect(changes?: Partial<AdobeContext>, credential?: { clientSecret: string }): StandingClient
}

const faultListSchema = z.object({ faults: z.array(z.object({ hitsLeft: z.number() })) })

/** One process for the whole file; faults and flags are set back after each test. */
export function startStandingPlatform(): StandingPlatform {
  let where: Awaited<ReturnType<typeof lineOf>>
  let server: ReturnType<typeof spawnServer>
  beforeAll(async () => {
    server = spawnServer({ SIMULATOR_PORT: '0' })
    where = await lineOf(server)
  })
  afterEach(async () => {
    await control('DELETE', 'faults')
    await control('DELETE', 'flags')
  })
  afterAll(async () => {
    server.child.kill('SIGTERM')
    await once(server.child, 'exit')
  })

  const control = async (method: string, path: string, body?: unknown): Promise<string> => {
    const answer = await fetch(`${where.url}/_simulator/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${text}`)
    return text
  }

  return {
    setFlags: async (flags) => void (await control('POST', 'flags', flags)),
    addFault: async (fault) => void (await control('POST', 'faults', fault)),
    async hitsLeft() {
      const { faults } = faultListSchema.parse(JSON.parse(await control('GET', 'faults')))
      return faults.map((fault) => fault.hitsLeft)
    },
    connect: (changes, credential) => connectTo({ ...where, ...credential }, changes),
  }
}

function connectTo(
  { url, orgId, clientId, clientSecret }: Awaited<ReturnType<typeof lineOf>>,
  changes: Partial<AdobeContext> = {},
): StandingClient {
  const pauses: number[] = []
  const common = { send: undiciSend, baseUrl: url, now: Date.now, newRequestId: () => crypto.randomUUID() }
  const ims = { ...common, clientId, clientSecret, timeoutMs: 10_000 }
  const context: AdobeContext = {
    ...common,
    orgId,
    apiKey: clientId,
    sandbox: 'dev',
    accessToken: clientCredentialsTokenSource(ims),
    sleep: async (durationMs) => void pauses.push(durationMs),
    random: () => 0.5,
    attemptTimeoutMs: 10_000,
    totalTimeoutMs: 600_000,
    ...changes,
  }
  return { context, pauses }
}
