import type { Connection, Flow, SourceConnection, TargetConnection } from '../flow-service/entities'
import {
  dataLakeSpecId,
  destinationFlowSpecId,
  fileFlowSpecId,
  fileStorageSpecId,
  inboundFlowSpecId,
} from '../flow-service/spec-ids'
import type { SandboxFacts } from '../sandbox-facts'
import type { AudienceSeed } from '../segmentation/audience-seed'
import type { AccountPlan } from './account-plans'
import {
  type ConnectionSeed,
  seedAccount,
  seedProfileSource,
  seedSource,
  seedStore,
  seedTarget,
} from './connection-recipes'
import type { DataflowPlan, inboundPlans } from './dataflow-plans'
import { seedDataflow } from './dataflow-recipes'
import type { Random } from './random'

type Recipes<Entity> = Map<string, (facts: SandboxFacts) => Entity>

/** Collects the connections and dataflows that existed before anybody called. */
export class DataflowContents {
  readonly connections: Recipes<Connection> = new Map()
  readonly sourceConnections: Recipes<SourceConnection> = new Map()
  readonly targetConnections: Recipes<TargetConnection> = new Map()
  readonly flows: Recipes<Flow> = new Map()
  readonly #random: Random
  readonly #audiences: ReadonlyMap<string, AudienceSeed>
  readonly #accounts = new Map<string, ConnectionSeed<Connection>>()

  /** @param audiences  all a dataflow may send */
  constructor(random: Random, audiences: readonly AudienceSeed[]) {
    this.#random = random
    this.#audiences = new Map(audiences.map((audience) => [audience.name, audience]))
  }

  addAccount(plan: AccountPlan): void {
    const account = keep(this.connections, seedAccount(this.#random, plan))
    this.#accounts.set(plan.key, account)
  }

  addProfileSource(plan: {
    ageDays: number
    name?: string
    description?: string
  }): ConnectionSeed<SourceConnection> {
    const { base, source } = seedProfileSource(this.#random, plan)
    keep(this.connections, base)
    return keep(this.sourceConnections, source)
  }

  addTarget(accountKey: string, plan: Parameters<typeof seedTarget>[2]): ConnectionSeed<TargetConnection> {
    return keep(this.targetConnections, seedTarget(this.#random, this.#account(accountKey), plan))
  }

  addDestinationFlow(plan: DataflowPlan, source: ConnectionSeed<SourceConnection>): void {
    const { account, targetName: name, targetParams: params, ageDays, attributes } = plan
    const target = this.addTarget(account, { name, params, ageDays: ageDays + 1 })
    const isFile = target.connectionSpec.id === fileStorageSpecId
    const audiences = plan.audiences.flatMap((audience) => this.#audiences.get(audience) ?? [])
    const flowSpecId = isFile ? fileFlowSpecId : destinationFlowSpecId
    const selected = { audiences, attributes }
    keep(this.flows, seedDataflow(this.#random, plan, { flowSpecId, source, target, selected }))
  }

  addInboundFlow({ name, account, stream, ageDays }: (typeof inboundPlans)[number]): void {
    const random = this.#random
    const endAge = { ageDays: ageDays + 1 }
    const end = { name: stream, params: { stream }, ...endAge }
    const source = keep(this.sourceConnections, seedSource(random, this.#account(account), end))
    const lake = keep(
      this.connections,
      seedStore(random, { name: 'Data lake', specId: dataLakeSpecId, ageDays: ageDays + 2 }),
    )
    const dataSet = { name: `${name}, dataset`, params: { dataSetId: random.uuid() }, ...endAge }
    const target = keep(this.targetConnections, seedTarget(random, lake, dataSet))
    const history = { name, description: '', state: 'enabled', ageDays, changedDaysAgo: ageDays } as const
    keep(this.flows, seedDataflow(random, history, { flowSpecId: inboundFlowSpecId, source, target }))
  }

  #account(key: string): ConnectionSeed<Connection> {
    const account = this.#accounts.get(key)
    if (!account) throw new Error(`The demo organization has no account ${key}.`)
    return account
  }
}

function keep<Entity, Seed extends { id: string; recipe: (facts: SandboxFacts) => Entity }>(
  recipes: Recipes<Entity>,
  seed: Seed,
): Seed {
  recipes.set(seed.id, seed.recipe)
  return seed
}
