import { z } from 'zod'
import { type FieldShape, obstacleOf } from '../activation/obstacle'
import type { ProfileField, ProfileSchema } from '../contract/profile-schema'

/** One node of a resolved JSON Schema. */
const nodeSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  format: z.string().optional(),
  'meta:xdmType': z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
})

type Node = z.infer<typeof nodeSchema>

/** What descriptors say about fields, by dotted path. */
export interface FieldNotes {
  /** Namespace codes such as `Email`. */
  readonly identities?: ReadonlyMap<string, string>
  /** Data usage labels such as `C2`; a label on a group counts for everything in it. */
  readonly labels?: ReadonlyMap<string, readonly string[]>
}

const valueTypes: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean'])

type Properties = Readonly<Record<string, unknown>>

/**
 * Turns the union's `properties` into a tree in which each field that cannot be sent says why. What is below such a
 * field is left out: nothing of it can be sent either.
 */
export function toProfileSchema(properties: Properties, notes: FieldNotes = {}): ProfileSchema {
  return { fields: toFields(properties, [], notes) }
}

function toFields(properties: Properties, parents: readonly string[], notes: FieldNotes): ProfileField[] {
  return Object.entries(properties)
    .flatMap(([name, value]) => {
      const node = nodeSchema.safeParse(value)
      return node.success ? [toField(name, node.data, parents, notes)] : []
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
}

function toField(name: string, node: Node, parents: readonly string[], notes: FieldNotes): ProfileField {
  const names = [...parents, name]
  const path = names.join('.')
  const reason = obstacleOf({ name, level: parents.length, shape: shapeOf(node) })
  const identityNamespace = notes.identities?.get(path)
  const labels = notes.labels?.get(path)
  return {
    name,
    title: node.title ?? name,
    type: node['meta:xdmType'] ?? node.format ?? typeOf(node) ?? 'unknown',
    ...(node.description ? { description: node.description } : {}),
    ...(identityNamespace ? { identityNamespace } : {}),
    ...(labels ? { labels } : {}),
    ...(reason ? { reason } : node.properties ? { fields: toFields(node.properties, names, notes) } : {}),
  }
}

function shapeOf(node: Node): FieldShape {
  const type = typeOf(node)
  if (type === 'array') return 'list'
  if (node.properties) return Object.keys(node.properties).length > 0 ? 'group' : 'empty-group'
  if (node.additionalProperties) return 'map'
  return type !== undefined && valueTypes.has(type) ? 'value' : 'unknown'
}

/** `["string", "null"]` is a string that may be missing. */
function typeOf(node: Node): string | undefined {
  return Array.isArray(node.type) ? node.type.find((type) => type !== 'null') : node.type
}
