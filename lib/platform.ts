import 'server-only'
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { HttpSend } from './aep/http-send'
import { clientCredentialsTokenSource, fixedTokenSource } from './aep/ims'
import type { AdobeContext, TokenSource } from './aep/request'
import { undiciSend } from './aep/undici-send'
import { listMappableAttributes } from './aep/union-schema'
import type { MappableAttribute } from './contract/attributes'
import { env } from './env'
import { AppError } from './errors'
import { logError } from './http/problem'
import { createMemoryJournal } from './journal/memory-journal'
import type { OperationContext } from './operations/context'
import { remember } from './remember'
import { actorOf, type Session } from './session/session'
import type { Simulator } from './simulator/simulator'

/** The composition root: turns a session into what operations work with. The only place that knows the simulator. */

const attemptTimeoutMs = 15_000
const totalTimeoutMs = 45_000

const journal = () => remember('journal', createMemoryJournal)
const tokenSources = () => remember('token-sources', () => new LRUCache<string, TokenSource>({ max: 500 }))
const demoOrganizations = () =>
  remember('demo-organizations', () => new LRUCache<string, Simulator>({ max: 200 }))
const keptAttributes = () =>
  remember(
    'attributes',
    () => new LRUCache<string, Promise<readonly MappableAttribute[]>>({ max: 100, ttl: 600_000 }),
  )

/** Everything an operation needs, for one session in its sandbox. */
export async function contextFor(session: Session): Promise<OperationContext> {
  const adobe = await adobeFor(session)
  return {
    adobe,
    journal: journal(),
    scope: { orgId: session.orgId, sandbox: session.sandbox },
    actor: actorOf(session),
    now: Date.now,
    newId: () => crypto.randomUUID(),
    attributes: () => attributesOf(adobe),
    inBackground: (work) => void work,
    reportError: (error, where) => logError(error, session.id, where),
  }
}

async function adobeFor(session: Session): Promise<AdobeContext> {
  const { send, credentials } = await reach(session)
  return {
    send,
    baseUrl: env().AEP_BASE_URL,
    orgId: session.orgId,
    apiKey: session.mode === 'token' ? session.apiKey : credentials.clientId,
    sandbox: session.sandbox,
    accessToken:
      session.mode === 'token'
        ? fixedTokenSource(session.accessToken)
        : tokenSourceFor(session.orgId, send, credentials),
    now: Date.now,
    sleep: async (durationMs, signal) => {
      await sleep(durationMs, undefined, { signal })
    },
    random: Math.random,
    newRequestId: () => crypto.randomUUID(),
    attemptTimeoutMs,
    totalTimeoutMs,
  }
}

interface ClientCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** How a session reaches its platform: over the network, or the simulated one in this process. */
async function reach(session: Session): Promise<{ send: HttpSend; credentials: ClientCredentials }> {
  if (session.mode === 'credentials') return { send: undiciSend, credentials: session }
  if (session.mode === 'token')
    return { send: undiciSend, credentials: { clientId: session.apiKey, clientSecret: '' } }
  if (env().DEMO === 'off') throw new AppError('demo-off')
  const { createSimulator } = await import('./simulator/simulator')
  const { createInProcessSend } = await import('./simulator/in-process')
  const simulator = getOrMake(demoOrganizations(), session.orgId, () =>
    createSimulator({ orgId: session.orgId, latencyMs: demoLatencyMs }),
  )
  return { send: createInProcessSend(simulator), credentials: simulator }
}

/** Changes take about as long as Adobe's do, so that a viewer can follow them; reads do not keep anyone waiting. */
function demoLatencyMs(request: Request): number {
  const isChange = request.method !== 'GET' && request.url.includes('/flowservice/')
  return isChange ? 250 + Math.random() * 200 : 15 + Math.random() * 25
}

/** One source per credential and process, so that all its sessions share one token and one mint. */
function tokenSourceFor(
  orgId: string,
  send: HttpSend,
  { clientId, clientSecret }: ClientCredentials,
): TokenSource {
  const baseUrl = env().IMS_BASE_URL
  const key = createHash('sha256')
    .update([baseUrl, orgId, clientId, clientSecret].join('\n'))
    .digest('base64')
  const newRequestId = () => crypto.randomUUID()
  const context = {
    send,
    baseUrl,
    clientId,
    clientSecret,
    now: Date.now,
    newRequestId,
    timeoutMs: attemptTimeoutMs,
  }
  return getOrMake(tokenSources(), key, () => clientCredentialsTokenSource(context))
}

/** The union schema is large and changes rarely: fetched once per organization, key and sandbox, kept ten minutes. */
function attributesOf(adobe: AdobeContext): Promise<readonly MappableAttribute[]> {
  const key = [adobe.orgId, adobe.apiKey, adobe.sandbox].join('\n')
  return getOrMake(keptAttributes(), key, () => {
    const fetching = listMappableAttributes(adobe)
    // A failure is told to whoever waits for it, but not kept for those who ask later.
    fetching.catch(() => keptAttributes().delete(key))
    return fetching
  })
}

function getOrMake<Value extends object>(
  cache: LRUCache<string, Value>,
  key: string,
  make: () => Value,
): Value {
  const value = cache.get(key) ?? make()
  cache.set(key, value, { noUpdateTTL: true })
  return value
}
