import 'server-only'
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { HttpSend } from './aep/http-send'
import { clientCredentialsTokenSource, fixedTokenSource } from './aep/ims'
import type { AdobeContext, TokenSource } from './aep/request'
import { undiciSend } from './aep/undici-send'
import { readProfileSchema } from './aep/union-schema'
import { handOverSignal, inBackground } from './background-work'
import type { PreflightTrial } from './contract/preflight-trial'
import type { ProfileSchema } from './contract/profile-schema'
import type { ChapterId } from './demo/chapters'
import type { Climbers } from './destinations/preflight/ladder'
import type { DestinationId } from './destinations/registry'
import { env } from './env'
import { AppError } from './errors'
import { logError } from './http/problem'
import type { Abandoned } from './journal/leases'
import { AudienceCatalogue } from './operations/audience-index/audience-catalogue'
import { AudienceIndex, type SharedCatalogue } from './operations/audience-index/audience-index'
import type { ReadingContext } from './operations/audience-index/reading-context'
import type { OperationContext } from './operations/context'
import { networkClimbers } from './preflight/network-climbers'
import { remember } from './remember'
import { serverJournal } from './server-journal'
import { actorOf, type Session } from './session/session'
import type { Simulator } from './simulator/simulator'

/** The composition root: turns a session into what operations work with. The only place that knows the simulator. */

const attemptTimeoutMs = 15_000
const totalTimeoutMs = 45_000

const tokenSources = () => remember('token-sources', () => new LRUCache<string, TokenSource>({ max: 500 }))
const demoOrganizations = () =>
  remember('demo-organizations', () => new LRUCache<string, DemoOrganization>({ max: 200 }))
/** The last session of each credential in each sandbox: the only means to go on with what it began. */
const seenSessions = () => remember('seen-sessions', () => new LRUCache<string, Session>({ max: 500 }))
const keptSchemas = () =>
  remember('profile-schemas', () => new LRUCache<string, Promise<ProfileSchema>>({ max: 50, ttl: 600_000 }))

/** Ten thousand audiences take some five megabytes. */
const audienceIndexes = () =>
  remember(
    'audience-indexes',
    () => new LRUCache<string, AudienceIndex>({ max: 40, ttl: 3_600_000, updateAgeOnGet: true }),
  )

/** Dates in the demo are relative to when its platform was made, so that one does not last. */
const demoCatalogues = () =>
  remember('demo-catalogues', () => new LRUCache<string, SharedCatalogue>({ max: 10, ttl: 3_600_000 }))

/** Everything an operation needs, for one session in its sandbox. */
export async function contextFor(session: Session): Promise<OperationContext> {
  // An access token is a person’s own: what others began with the same API key is none of its business.
  if (session.mode !== 'token') {
    seenSessions().set(sessionKeyOf(session.orgId, session.sandbox, actorOf(session)), session)
  }
  return connect(session)
}

/** The means to go on with an activation whose server is gone, if its credential has a session here. */
export async function contextForAbandoned({
  scope,
  actor,
}: Abandoned): Promise<OperationContext | undefined> {
  const session = seenSessions().get(sessionKeyOf(scope.orgId, scope.sandbox, actor))
  return session && session.expiresAt > Date.now() ? connect(session) : undefined
}

function sessionKeyOf(orgId: string, sandbox: string, actor: string): string {
  return JSON.stringify([orgId, sandbox, actor])
}

/** Like {@link contextFor}, for a session that is still to be proved: nothing is kept of it. */
export async function connect(session: Session): Promise<OperationContext> {
  const adobe = await adobeFor(session)
  return {
    adobe,
    journal: serverJournal(),
    scope: { orgId: session.orgId, sandbox: session.sandbox },
    actor: actorOf(session),
    newId: () => crypto.randomUUID(),
    climbers: await climbersFor(session),
    audienceIndex: await audienceIndexOf(session),
    profileSchema: () => schemaOf(session, adobe),
    destinationsMax: destinationsMaxOf(session),
    ...backgroundOf(session),
  }
}

/** What work needs that goes on without a request. */
function backgroundOf({ id }: Pick<Session, 'id'>): Omit<ReadingContext, 'adobe'> {
  return {
    now: Date.now,
    inBackground,
    handOver: handOverSignal(),
    reportError: (error, where) => logError(error, id, where),
  }
}

/** A demo session calls nobody: its ladder is simulated like everything else. */
async function climbersFor({ mode }: Session): Promise<Climbers> {
  if (mode !== 'demo') {
    const { KINESIS_ENDPOINT, EVENT_HUBS_ENDPOINT } = env()
    return networkClimbers({ kinesis: KINESIS_ENDPOINT, eventHubs: EVENT_HUBS_ENDPOINT })
  }
  return (await import('./simulator/preflight/simulated-ladder')).simulatedClimbers
}

/** Documented by Adobe as a hard limit of each sandbox; more only by contract, which DESTINATIONS_MAX then says. */
const documentedDestinationsMax = 100

/** The demo's production sandbox stands for one whose limit was raised: it holds hundreds of dataflows. */
const raisedDestinationsMax = 1_000

function destinationsMaxOf({ mode, sandbox }: Session): number {
  if (mode !== 'demo') return env().DESTINATIONS_MAX ?? documentedDestinationsMax
  return sandbox === 'prod' ? raisedDestinationsMax : documentedDestinationsMax
}

/** The organization of one visitor, and the way to it. */
interface DemoOrganization {
  readonly simulator: Simulator
  readonly reach: Reach
}

/** How a session reaches its platform: over the network, or the simulated one in this process. */
type Reach = Pick<AdobeContext, 'send' | 'apiKey' | 'accessToken'>

async function adobeFor(session: Session): Promise<AdobeContext> {
  return {
    ...(await reach(session)),
    baseUrl: env().AEP_BASE_URL,
    orgId: session.orgId,
    sandbox: session.sandbox,
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

async function reach(session: Session): Promise<Reach> {
  if (session.mode === 'token') {
    return { send: undiciSend, apiKey: session.apiKey, accessToken: fixedTokenSource(session.accessToken) }
  }
  if (session.mode === 'credentials') {
    // One source per credential and process, so that all its sessions share one token and one mint.
    const makeSource = () => clientCredentialsTokenSource(imsContext(undiciSend, session))
    const accessToken = getOrMake(tokenSources(), credentialKey(session), makeSource)
    return { send: undiciSend, apiKey: session.clientId, accessToken }
  }
  if (env().DEMO === 'off') throw new AppError('demo-off')
  return reachDemo(session.orgId)
}

/** A visitor's organization and the tokens it gave out live and go together. */
async function reachDemo(orgId: string): Promise<Reach> {
  return (await demoOrganization(orgId)).reach
}

async function demoOrganization(orgId: string): Promise<DemoOrganization> {
  const { createSimulator } = await import('./simulator/simulator')
  const { createInProcessSend } = await import('./simulator/in-process')
  return getOrMake(demoOrganizations(), orgId, () => {
    const simulator = createSimulator({ orgId, latencyMs: demoLatencyMs })
    const send = createInProcessSend(simulator)
    const accessToken = clientCredentialsTokenSource(imsContext(send, simulator))
    return { simulator, reach: { send, apiKey: simulator.clientId, accessToken } }
  })
}

/** Makes the organization of a demo session fail the way a chapter of the story tells. */
export async function armChapter({ orgId }: Session, chapter: ChapterId): Promise<void> {
  const { chapterFaults } = await import('./simulator/chapter-faults')
  const { simulator } = await demoOrganization(orgId)
  simulator.faults.clear()
  for (const fault of chapterFaults[chapter] ?? []) simulator.faults.add(fault)
}

/** What can be made to fail in the proof ladder of this session; undefined where the ladder is real. */
export async function preflightTrialsFor({
  mode,
}: Session): Promise<Readonly<Record<DestinationId, readonly PreflightTrial[]>> | undefined> {
  if (mode !== 'demo') return undefined
  return (await import('./simulator/preflight/simulated-ladder')).simulatedTrials
}

/** Changes take about as long as Adobe's do, so that a viewer can follow them; reads do not keep anyone waiting. */
function demoLatencyMs(request: Request): number {
  const isChange = request.method !== 'GET' && request.url.includes('/flowservice/')
  return isChange ? 250 + Math.random() * 200 : 15 + Math.random() * 25
}

function imsContext(send: HttpSend, { clientId, clientSecret }: { clientId: string; clientSecret: string }) {
  const newRequestId = () => crypto.randomUUID()
  const baseUrl = env().IMS_BASE_URL
  return { send, baseUrl, clientId, clientSecret, now: Date.now, newRequestId, timeoutMs: attemptTimeoutMs }
}

/** Names a credential without holding it: what one may see, another of the same organization may not. */
function credentialKey(session: Session): string {
  const { id: _id, sandbox: _sandbox, expiresAt: _expiresAt, ...credential } = session
  return createHash('sha256')
    .update(JSON.stringify([env().IMS_BASE_URL, credential]))
    .digest('base64')
}

/** What one credential may see is its own: another one has an index of its own. */
async function audienceIndexOf(session: Session): Promise<AudienceIndex> {
  const shared = session.mode === 'demo' ? await demoCatalogueOf(session) : undefined
  const key = `${credentialKey(session)} ${session.sandbox}`
  return getOrMake(audienceIndexes(), key, () => new AudienceIndex(shared))
}

/** All organizations of the demo have the same audiences: they are read once, from one that nobody visits. */
async function demoCatalogueOf({ sandbox, ...session }: Session): Promise<SharedCatalogue> {
  const adobe = await adobeFor({ ...session, sandbox, orgId: 'DEMOCATALOGUE@AdobeOrg' })
  return getOrMake(demoCatalogues(), sandbox, () => ({
    catalogue: new AudienceCatalogue(),
    context: { adobe, ...backgroundOf(session) },
  }))
}

/**
 * The union schema is large and changes rarely: fetched once per credential and sandbox, kept ten minutes. Visitors of
 * the demo share one: each has an organization, but all organizations have the same schema.
 */
function schemaOf(session: Session, adobe: AdobeContext): Promise<ProfileSchema> {
  const owner = session.mode === 'demo' ? 'demo' : credentialKey(session)
  const key = `${owner} ${session.sandbox}`
  return getOrMake(keptSchemas(), key, () => {
    const fetching = readProfileSchema(adobe)
    // A failure is told to whoever waits for it, but not kept for those who ask later.
    fetching.catch(() => keptSchemas().delete(key))
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
