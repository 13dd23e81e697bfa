/** What a field of the schema holds, as far as sending it is concerned. */
export type FieldShape = 'value' | 'group' | 'empty-group' | 'list' | 'map' | 'unknown'

interface FieldPosition {
  readonly name: string
  /** 0 at the top of the schema. */
  readonly level: number
  readonly shape: FieldShape
}

/** Resolved schemas may refer to themselves; no real field is this deep. */
const levelsMax = 16

/** Members of the union that are no profile attributes, at its top only: below, the names mean something else. */
const reservedRoots: ReadonlyMap<string, string> = new Map([
  ['identityMap', 'Every identity of a profile is sent with each record; identities cannot be chosen'],
  ['segmentMembership', 'The audiences of a profile are sent with each record; they cannot be chosen'],
  ['timeSeriesEvents', 'Events are no part of the profile record; only its attributes can be sent'],
  ['_repo', 'Holds housekeeping of the platform, nothing about a person'],
])

const shapeReasons: Readonly<Partial<Record<FieldShape, string>>> = {
  list: 'A list; streaming destinations take single values only',
  map: 'A map, whose field names are data; streaming destinations take single values only',
  'empty-group': 'A group without fields',
  unknown: 'The schema does not say what kind of value this is',
}

/** What a selector's path is made of: it can hold no name with one of these in it. */
const unwritable = /[\s./]/

/**
 * The one rule of what a streaming destination can be sent: single values of the profile record.
 *
 * @returns why the field cannot be sent, without a full stop; undefined for values, and for groups, which are looked into
 * @source "Supported attributes" in the destinations guardrails (documented); the shapes follow JSON Schema (inferred)
 */
export function obstacleOf({ name, level, shape }: FieldPosition): string | undefined {
  const reserved = level === 0 ? reservedRoots.get(name) : undefined
  if (reserved) return reserved
  if (unwritable.test(name)) return 'Its name holds a dot, a slash or a space, which no path can'
  if (shape === 'group' && level + 1 >= levelsMax) return 'A group nested too deeply to be looked into'
  return shapeReasons[shape]
}
