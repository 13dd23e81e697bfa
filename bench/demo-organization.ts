import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createSimulator, type Simulator } from '../lib/simulator/simulator'

/**
 * What a demo organization costs: the first one of the process, those that follow, and the memory of a hundred.
 * Run with `node --conditions=react-server --import tsx bench/demo-organization.ts`.
 */

const laterCount = 100
const bytesPerMegabyte = 1024 * 1024

/** Contents are made when they are first asked for, so a visitor asks for some of each kind. */
const looks = ['/data/core/ups/audiences?limit=1', '/data/foundation/flowservice/flows?count=true']

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

await signIn(createSimulator())
const emptyMegabytes = heapMegabytes()

const first = await measure(async () => [await enter('FIRST@AdobeOrg')])
const later = await measure(() => enterMany(laterCount))
const laterMs = later.durationMs / laterCount
const laterMegabytes = later.megabytes / laterCount

report('first organization', first.durationMs, 'ms', `heap grew by ${first.megabytes.toFixed(1)} MB`)
report('later organization', laterMs, 'ms', `heap grew by ${(laterMegabytes * 1024).toFixed(0)} KB each`)
report('later / first, time', laterMs / first.durationMs, '×')
report(`${laterCount} later / first, heap`, later.megabytes / first.megabytes, '×')
report(`heap with ${laterCount + 1} / heap without any`, heapMegabytes() / emptyMegabytes, '×')

for (const guest of first.made) {
  await reportRequest(guest, 'audiences, last page of 12,000', '/data/core/ups/audiences?limit=100&start=119')
  await reportRequest(guest, 'audiences, by part of a name', '/data/core/ups/audiences?limit=50&name=LOYAL')
  await reportRequest(guest, 'audiences, by description', '/data/core/ups/audiences?description=store')
  await reportRequest(guest, 'audiences, sorted by name', '/data/core/ups/audiences?limit=50&sort=name:asc')
  await reportRequest(guest, 'flows, first 100', '/data/foundation/flowservice/flows?limit=100')
  const outbound = 'property=inheritedAttributes.properties.isDestinationFlow==true'
  await reportRequest(guest, 'flows, filtered', `/data/foundation/flowservice/flows?limit=1&${outbound}`)
  const union = '/data/foundation/schemaregistry/tenant/unions/_xdm.context.profile__union'
  await reportRequest(guest, 'union schema', union)
}

interface Visitor {
  readonly simulator: Simulator
  readonly headers: Record<string, string>
}

/** Creates an organization and has all its sandboxes filled. */
async function enter(orgId: string): Promise<Visitor> {
  const simulator = createSimulator({ orgId })
  const visitor = { simulator, headers: await signIn(simulator) }
  for (const sandbox of ['prod', 'stage', 'dev']) {
    for (const path of looks) await ask(visitor, path, sandbox)
  }
  return visitor
}

async function enterMany(count: number): Promise<Visitor[]> {
  const visitors: Visitor[] = []
  for (let number = 1; number <= count; number += 1) visitors.push(await enter(`LATER-${number}@AdobeOrg`))
  return visitors
}

async function signIn(simulator: Simulator): Promise<Record<string, string>> {
  const { clientId, clientSecret, orgId } = simulator
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'openid,session,AdobeID,read_organizations,additional_info.projectedProductContext',
  })
  const request = new Request('https://ims.example/ims/token/v3', { method: 'POST', body })
  const { access_token: token } = await (await simulator.answer(request)).json()
  return { authorization: `Bearer ${token}`, 'x-api-key': clientId, 'x-gw-ims-org-id': orgId }
}

async function ask({ simulator, headers }: Visitor, path: string, sandbox = 'prod'): Promise<void> {
  const accept = 'application/vnd.adobe.xed-full+json; version=1'
  const request = new Request(`https://platform.example${path}`, {
    headers: { ...headers, accept, 'x-sandbox-name': sandbox },
  })
  const response = await simulator.answer(request)
  if (!response.ok) throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}`)
  await response.text()
}

async function measure<Made>(make: () => Promise<Made>) {
  const megabytesBefore = heapMegabytes()
  const startedAt = performance.now()
  const made = await make()
  const durationMs = performance.now() - startedAt
  return { made, durationMs, megabytes: heapMegabytes() - megabytesBefore }
}

function heapMegabytes(): number {
  if (typeof collectGarbage === 'function') collectGarbage()
  return process.memoryUsage().heapUsed / bytesPerMegabyte
}

/** The median of some, because a machine has other things to do. */
async function reportRequest(visitor: Visitor, what: string, path: string): Promise<void> {
  const durations: number[] = []
  for (let run = 0; run < 15; run += 1) {
    const startedAt = performance.now()
    await ask(visitor, path)
    durations.push(performance.now() - startedAt)
  }
  report(what, durations.toSorted((one, other) => one - other)[7] ?? 0, 'ms')
}

function report(what: string, value: number, unit: string, more = ''): void {
  console.log(`${what.padEnd(36)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(3)} ${more}`.trimEnd())
}
