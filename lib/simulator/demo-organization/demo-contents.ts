import type { SandboxContents } from '../sandbox-contents'
import { AudienceCatalogue } from '../segmentation/audience-catalogue'
import type { AudienceSeed } from '../segmentation/audience-seed'
import { mixAccounts } from './account-mix'
import { accountPlans } from './account-plans'
import { type AudienceScale, seedAudiences } from './audience-seeds'
import { DataflowContents } from './dataflow-contents'
import { mixDataflows, wideDataflow } from './dataflow-mix'
import { filePlan, inboundPlans, streamingPlans } from './dataflow-plans'
import { orphanedAccounts, orphanedSources, orphanedTargets } from './orphan-plans'
import { createRandom, type Random } from './random'

interface SandboxScale extends AudienceScale {
  /** Differs between sandboxes, so that their ids do. */
  readonly seed: number
  /** Dataflows to destinations; those that bring records in come on top. */
  readonly dataflowCount: number
}

/**
 * Production with everything in it; staging with as many dataflows as Adobe documents to be possible, so that what happens
 * at that limit can be seen; development with no dataflow yet.
 */
const scales: Readonly<Record<string, SandboxScale>> = {
  prod: { seed: 20_417, count: 12_000, profileCount: 2_600_000, dataflowCount: 320 },
  stage: { seed: 20_418, count: 900, profileCount: 40_000, dataflowCount: 100 },
  dev: { seed: 20_419, count: 160, profileCount: 900, dataflowCount: 0 },
}

const profileSourceAgeDays = 700
const sharedSourceShare = 0.8
const made = new Map<string, SandboxContents>()

/** What a sandbox of the demo organization holds from the start. Made once per process and shared by all visitors. */
export function demoContents({ name }: { readonly name: string }): SandboxContents {
  const known = made.get(name)
  if (known) return known
  const scale = scales[name]
  if (!scale) throw new Error(`The demo organization has no sandbox ${name}.`)
  const contents = makeContents(scale)
  made.set(name, contents)
  return contents
}

/** Audiences and dataflows draw from streams of their own: more of one leaves the ids of the other alone. */
function makeContents(scale: SandboxScale): SandboxContents {
  const seeds = seedAudiences(scale, createRandom(scale.seed))
  const dataflows = new DataflowContents(createRandom(scale.seed + 1_000), seeds)
  if (scale.dataflowCount > 0) addDataflows(dataflows, seeds, scale)
  const { connections, sourceConnections, targetConnections, flows } = dataflows
  const audiences = new AudienceCatalogue(seeds, scale.profileCount)
  return { connections, sourceConnections, targetConnections, flows, audiences }
}

function addDataflows(
  contents: DataflowContents,
  seeds: readonly AudienceSeed[],
  { seed, dataflowCount }: SandboxScale,
): void {
  const random = createRandom(seed + 2_000)
  const accounts = [...accountPlans, ...mixAccounts(random)]
  for (const account of accounts) contents.addAccount(account)
  const audiences = seeds.filter(({ lifecycleState }) => lifecycleState === 'published')
  const parts = { accounts: accounts.filter(isOutbound), audiences }
  const known = [...streamingPlans, filePlan, wideDataflow('Data science eu-central-1', parts)]
  const plans = [...known, ...mixDataflows(dataflowCount - known.length, parts, random)]
  const shared = contents.addProfileSource({ ageDays: profileSourceAgeDays })
  for (const plan of plans) {
    const ageDays = plan.ageDays + 1
    // Who scripts a dataflow often makes a source for it alone.
    const source = random.isLucky(sharedSourceShare) ? shared : contents.addProfileSource({ ageDays })
    contents.addDestinationFlow(plan, source)
  }
  for (const plan of inboundPlans) contents.addInboundFlow(plan)
  addOrphans(contents, random)
}

function addOrphans(contents: DataflowContents, random: Random): void {
  for (const account of orphanedAccounts(random)) contents.addAccount(account)
  for (const source of orphanedSources(random)) contents.addProfileSource(source)
  for (const { stream, ageDays, description } of orphanedTargets(random)) {
    const params = { stream, region: 'eu-west-1' }
    contents.addTarget('kinesis-eu', { name: stream, description, params, ageDays })
  }
}

const inboundKeys: readonly string[] = [...inboundPlans.map(({ account }) => account), 'service-desk']

function isOutbound({ key }: { readonly key: string }): boolean {
  return !inboundKeys.includes(key)
}
