import { z } from 'zod'
import type { MappableAttribute } from '../contract/attributes'

/** One node of a resolved JSON Schema. */
const nodeSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  format: z.string().optional(),
  'meta:xdmType': z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
})

/** Members of the union that are no profile attributes: identities, memberships, events and housekeeping. */
const excludedRoots: ReadonlySet<string> = new Set([
  'identityMap',
  'segmentMembership',
  'timeSeriesEvents',
  '_repo',
])

const leafTypes: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean'])

/** Resolved schemas may refer to themselves; no real field is this deep. */
const depthMax = 16

/**
 * Flattens the union's `properties` into the attributes that streaming destinations take: single values only, since
 * arrays and maps are not exported.
 *
 * @param identities  path → namespace code
 * @source "Supported attributes" in the destinations guardrails (documented); the walk itself follows JSON Schema
 */
export function toMappableAttributes(
  properties: Readonly<Record<string, unknown>>,
  identities: ReadonlyMap<string, string> = new Map(),
): MappableAttribute[] {
  const found: MappableAttribute[] = []
  const walk = (children: Readonly<Record<string, unknown>>, parents: readonly string[]): void => {
    if (parents.length >= depthMax) return
    for (const [key, value] of Object.entries(children)) {
      if (parents.length === 0 && excludedRoots.has(key)) continue
      const node = nodeSchema.safeParse(value)
      if (!node.success) continue
      const keys = [...parents, key]
      if (node.data.properties) walk(node.data.properties, keys)
      else if (isLeaf(node.data)) found.push(toAttribute(keys.join('.'), node.data, identities))
    }
  }
  walk(properties, [])
  return found.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

type Node = z.infer<typeof nodeSchema>

/** `["string", "null"]` is a string that may be missing. */
function typeOf(node: Node): string | undefined {
  return Array.isArray(node.type) ? node.type.find((type) => type !== 'null') : node.type
}

function isLeaf(node: Node): boolean {
  const type = typeOf(node)
  return type !== undefined && leafTypes.has(type)
}

function toAttribute(path: string, node: Node, identities: ReadonlyMap<string, string>): MappableAttribute {
  const identityNamespace = identities.get(path)
  return {
    path,
    title: node.title ?? path.split('.').at(-1) ?? path,
    type: node['meta:xdmType'] ?? node.format ?? typeOf(node) ?? 'string',
    ...(node.description ? { description: node.description } : {}),
    ...(identityNamespace ? { identityNamespace } : {}),
  }
}
