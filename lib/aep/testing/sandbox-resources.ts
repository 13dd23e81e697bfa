import { listConnections } from '../connections'
import type { ListQuery, Page } from '../flow-service'
import { listFlows } from '../flows'
import { allItems, collect } from '../pages'
import type { AdobeContext } from '../request'
import { listSourceConnections } from '../source-connections'
import { listTargetConnections } from '../target-connections'

interface Entity {
  readonly id: string
  readonly etag?: string | undefined
}

/** Something that stands in a sandbox, and in which version. */
export interface SandboxResource {
  readonly kind: keyof typeof lists
  readonly id: string
  readonly etag: string | undefined
}

const lists = {
  connection: listConnections,
  'source-connection': listSourceConnections,
  'target-connection': listTargetConnections,
  dataflow: listFlows,
} as const satisfies Record<string, (adobe: AdobeContext, query: ListQuery) => Promise<Page<Entity>>>

/** Everything in a sandbox that an activation could create. */
export async function listSandboxResources(adobe: AdobeContext): Promise<SandboxResource[]> {
  const all = await Promise.all([
    listKind(adobe, 'connection'),
    listKind(adobe, 'source-connection'),
    listKind(adobe, 'target-connection'),
    listKind(adobe, 'dataflow'),
  ])
  return all.flat()
}

async function listKind(adobe: AdobeContext, kind: keyof typeof lists): Promise<SandboxResource[]> {
  const list: (adobe: AdobeContext, query: ListQuery) => Promise<Page<Entity>> = lists[kind]
  const entities = await collect(allItems((query) => list(adobe, query), {}))
  return entities.map(({ id, etag }) => ({ kind, id, etag }))
}

/** The kinds of the five resources that an activation creates, in alphabetical order. */
export const fiveKinds = ['connection', 'connection', 'dataflow', 'source-connection', 'target-connection']

/** The kinds of what stands now and did not stand before, in alphabetical order. */
export function kindsAdded(before: readonly SandboxResource[], now: readonly SandboxResource[]): string[] {
  const known = new Set(before.map(({ id }) => id))
  return now
    .filter(({ id }) => !known.has(id))
    .map(({ kind }) => kind)
    .toSorted((a, b) => a.localeCompare(b))
}
