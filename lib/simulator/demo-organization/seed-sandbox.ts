import type { SandboxStore } from '../sandbox-store'
import { accountPlans } from './account-plans'
import { audienceIdeas } from './audience-names'
import { makeAudiences } from './audiences'
import { filePlan, inboundPlans, streamingPlans } from './dataflow-plans'
import { createRandom } from './random'
import { DataflowSeeder } from './seed-dataflows'

/** One seed per sandbox, so that ids differ between them and stay the same on every start. */
const seeds: Readonly<Record<string, number>> = { prod: 20_417, stage: 20_418 }

const stageAudiences = 24
const profileSourceAgeDays = 700

/** Furnishes a sandbox: production fully, staging a little, development not at all. */
export function seedSandbox(store: SandboxStore): void {
  const seed = seeds[store.sandbox.name]
  if (seed === undefined) return
  const random = createRandom(seed)
  const isProduction = store.sandbox.isDefault
  const ideas = isProduction ? audienceIdeas : audienceIdeas.slice(0, stageAudiences)
  for (const audience of makeAudiences(ideas, store.sandbox, store.organization.clock(), random)) {
    store.audiences.set(audience.id, audience)
  }
  const seeder = new DataflowSeeder(store, random)
  for (const plan of isProduction ? accountPlans : accountPlans.slice(0, 1)) seeder.addAccount(plan)
  const source = seeder.addProfileSource(profileSourceAgeDays)
  if (!isProduction) {
    for (const plan of streamingPlans.slice(0, 1)) seeder.addDestinationFlow(plan, source)
    return
  }
  for (const plan of [...streamingPlans, filePlan]) seeder.addDestinationFlow(plan, source)
  for (const plan of inboundPlans) seeder.addInboundFlow(plan)
}
