import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { contentsOf } from '../lib/activation/editing/contents'
import { listAudiences } from '../lib/aep/audiences'
import { listFlows } from '../lib/aep/flows'
import type { HttpSend } from '../lib/aep/http-send'
import { clientCredentialsTokenSource } from '../lib/aep/ims'
import { undiciSend } from '../lib/aep/undici-send'
import { readProfileSchema } from '../lib/aep/union-schema'
import { openEmbeddedDatabase } from '../lib/journal/embedded-database'
import { createJournal } from '../lib/journal/journal'
import { AudienceIndex } from '../lib/operations/audience-index/audience-index'
import type { OperationContext } from '../lib/operations/context'
import { describeAccount } from '../lib/operations/describe-account'
import { describeDataflow } from '../lib/operations/describe-dataflow'
import { editDataflow } from '../lib/operations/edit-dataflow'
import { listAccounts } from '../lib/operations/list-accounts'
import { listDataflowRuns } from '../lib/operations/list-dataflow-runs'
import { readHeldDataflow } from '../lib/operations/read-held-dataflow'
import { rotateCredentials } from '../lib/operations/rotate-credentials'
import { listen } from '../lib/simulator/listen'
import { simulatedClimber } from '../lib/simulator/preflight/simulated-climber'
import { createSimulator } from '../lib/simulator/simulator'

/**
 * How many platform calls the pages of one dataflow and one account cost in the demo organization, and how long they take
 * when each answer takes 50 ms. Run with `npm run bench:console`.
 */
const latencyMs = 50

const simulator = createSimulator({ latencyMs: () => latencyMs })
const server = await listen(simulator, { port: 0, host: '127.0.0.1' })
const dataDir = await mkdtemp(join(tmpdir(), 'sluice-bench-'))
const calls: string[] = []
const context = createContext()
try {
  await measureAll()
} finally {
  await context.journal.close()
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
}

function createContext(): OperationContext {
  const { clientId, clientSecret, orgId } = simulator
  const common = { baseUrl: server.url, now: Date.now, newRequestId: () => crypto.randomUUID() }
  const counted: HttpSend = (url, request) => {
    calls.push(`${request.method} ${new URL(url).pathname}`)
    return undiciSend(url, request)
  }
  const ims = { ...common, send: undiciSend, clientId, clientSecret, timeoutMs: 5_000 }
  const adobe = {
    ...common,
    send: counted,
    orgId,
    apiKey: clientId,
    sandbox: 'prod',
    accessToken: clientCredentialsTokenSource(ims),
    sleep: async (durationMs: number, signal?: AbortSignal) => {
      await sleep(durationMs, undefined, { signal })
    },
    random: Math.random,
    attemptTimeoutMs: 15_000,
    totalTimeoutMs: 45_000,
  }
  return {
    adobe,
    journal: createJournal({ openDatabase: () => openEmbeddedDatabase(dataDir) }),
    scope: { orgId, sandbox: 'prod' },
    actor: clientId,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    audienceIndex: new AudienceIndex(),
    destinationsMax: 1_000,
    profileSchema: () => readProfileSchema(adobe),
    climbers: {
      'amazon-kinesis': simulatedClimber('amazon-kinesis', () => 0),
      'azure-event-hubs': simulatedClimber('azure-event-hubs', () => 0),
    },
    inBackground: (work) => void work,
    handOver: new AbortController().signal,
    reportError: (error, where) => console.error(where, error),
  }
}

async function measureAll(): Promise<void> {
  // The embedded database is set up when it is first asked for.
  await context.journal.health()
  const { id, accountId } = await someDataflow()
  await measure('dataflow: detail', () => describeDataflow(context, id))
  await measure('dataflow: runs of 24 hours', () => listDataflowRuns(context, id, { hours: 24 }))
  await measure('dataflow: runs of 7 days', () => listDataflowRuns(context, id, { hours: 168 }))
  await measure('dataflow: runs of 30 days', () => listDataflowRuns(context, id, { hours: 720 }))
  const { audiences } = await listAudiences(context.adobe, { limit: 50 })
  const held = await readHeldDataflow(context, id)
  const has = new Set(contentsOf(held).audiences.map((audience) => audience.id))
  const added = audiences.find((one) => one.lifecycleState === 'published' && !has.has(one.id))
  const contents = contentsOf(held)
  const edit = {
    audiences: [...contents.audiences, { id: added?.id ?? '', name: added?.name ?? '' }],
    etag: held.etag,
    base: contents,
  }
  await measure('dataflow: one audience added', () => editDataflow(context, id, edit))
  const target = {
    ...edit,
    audiences: contents.audiences,
    target: { includeSegmentNames: contents.target.includeSegmentNames !== true },
  }
  await measure('dataflow: merged, target changed', () => editDataflow(context, id, target))
  await measure('accounts: list', () => listAccounts(context, undefined))
  const account = await measure('account: detail', () => describeAccount(context, accountId))
  const credentials = {
    accessKeyId: 'AKIABENCH12345678901',
    secretKey: 'bench-secret-key',
    region: 'eu-west-1',
  }
  await measure('account: credentials replaced', () =>
    rotateCredentials(context, accountId, { credentials, etag: account.etag }),
  )
}

async function someDataflow(): Promise<{ id: string; accountId: string }> {
  const property = [
    'state==enabled',
    'inheritedAttributes.targetConnections[].connectionSpec.id==86043421-563b-46ec-8e6c-e23184711bf6',
  ]
  const { items } = await listFlows(context.adobe, { property, limit: 1 })
  const [flow] = items
  return {
    id: flow?.id ?? '',
    accountId: flow?.inheritedAttributes?.targetConnections[0]?.baseConnection?.id ?? '',
  }
}

async function measure<T>(what: string, work: () => Promise<T>): Promise<T> {
  calls.length = 0
  const startedAt = performance.now()
  const result = await work()
  const took = `${Math.round(performance.now() - startedAt)} ms`
  console.log(
    `${what.padEnd(34)} ${String(calls.length).padStart(3)} calls ${took.padStart(9)}   ${summary()}`,
  )
  return result
}

/** `3 GET flows, 1 PATCH flows`: what was called how often. */
function summary(): string {
  const times = new Map<string, number>()
  for (const call of calls) {
    const [method, path = ''] = call.split(' ')
    const resource = path
      .replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
      .split('/')
      .slice(4)
      .join('/')
    const name = `${method} ${resource}`
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  return [...times].map(([name, count]) => `${count} ${name}`).join(', ')
}
