import type { Connection, SourceConnection, TargetConnection } from '../flow-service/entities'
import type { SpecReference } from '../flow-service/given-fields'
import { sourceTypeInfo } from '../flow-service/source-type-info'
import { profileSpecId } from '../flow-service/spec-ids'
import type { SandboxFacts } from '../sandbox-facts'
import type { AccountPlan } from './account-plans'
import type { Random } from './random'
import { drawStamp, stampAt } from './recipe-stamp'

type Recipe<Entity> = (facts: SandboxFacts) => Entity

/** A connection in the making, the same for every organization. */
export interface ConnectionSeed<Entity> {
  readonly id: string
  readonly connectionSpec: SpecReference
  readonly recipe: Recipe<Entity>
}

/** What a caller would decide about a source or target connection. */
export interface EndPlan {
  readonly name: string
  readonly description?: string
  readonly params: Readonly<Record<string, unknown>>
  readonly ageDays: number
}

export function seedAccount(random: Random, plan: Omit<AccountPlan, 'key'>): ConnectionSeed<Connection> {
  const stamp = drawStamp(random, plan)
  const connectionSpec = { id: plan.connectionSpecId, version: '1.0' } as const
  const recipe = (facts: SandboxFacts): Connection => {
    const stamped = stampAt(stamp, facts)
    const authorizedDate = new Date(stamped.createdAt).toISOString().slice(0, 10)
    return Object.assign(stamped, {
      name: plan.name,
      description: plan.description,
      connectionSpec,
      auth: { specName: plan.specName, params: { ...plan.params, authorizedDate } },
    })
  }
  return { id: stamp.id, connectionSpec, recipe }
}

/** A base connection without a credential, as the profile store and the data lake have. */
export function seedStore(
  random: Random,
  plan: { name: string; specId: string; ageDays: number; description?: string },
): ConnectionSeed<Connection> {
  const stamp = drawStamp(random, plan)
  const connectionSpec = { id: plan.specId, version: '1.0' } as const
  const { name, description = '' } = plan
  const fields = { name, description, connectionSpec }
  return { id: stamp.id, connectionSpec, recipe: (facts) => Object.assign(stampAt(stamp, facts), fields) }
}

export function seedSource(
  random: Random,
  base: ConnectionSeed<Connection>,
  plan: EndPlan,
): ConnectionSeed<SourceConnection> {
  const { connectionSpec } = base
  const typeInfo = sourceTypeInfo(connectionSpec.id)
  const { stamp, fields } = seedEnd(random, base, plan)
  return {
    id: stamp.id,
    connectionSpec,
    recipe: (facts) => Object.assign(stampAt(stamp, facts), fields, typeInfo),
  }
}

export function seedTarget(
  random: Random,
  base: ConnectionSeed<Connection>,
  plan: EndPlan,
): ConnectionSeed<TargetConnection> {
  const { stamp, fields } = seedEnd(random, base, plan)
  return {
    id: stamp.id,
    connectionSpec: base.connectionSpec,
    recipe: (facts) => Object.assign(stampAt(stamp, facts), fields),
  }
}

/** The profile store as a source, which any number of destination dataflows may share. */
export function seedProfileSource(
  random: Random,
  { ageDays, ...words }: { ageDays: number; name?: string; description?: string },
): { base: ConnectionSeed<Connection>; source: ConnectionSeed<SourceConnection> } {
  const { name = 'Profile store', description = '' } = words
  const base = seedStore(random, { name, specId: profileSpecId, ageDays, description })
  const source = seedSource(random, base, { name: `${name} source`, description, params: {}, ageDays })
  return { base, source }
}

function seedEnd(random: Random, { id, connectionSpec }: ConnectionSeed<Connection>, plan: EndPlan) {
  const stamp = drawStamp(random, { ageDays: plan.ageDays })
  const fields = {
    name: plan.name,
    description: plan.description ?? '',
    connectionSpec,
    baseConnectionId: id,
    data: { format: 'json' as const },
    params: plan.params,
    inheritedAttributes: { baseConnection: { id, connectionSpec } },
  }
  return { stamp, fields }
}
