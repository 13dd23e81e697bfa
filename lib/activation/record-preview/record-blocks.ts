import type { RecordParts } from './exported-record'
import type { Membership } from './memberships'
import type { NestedAttributes } from './nested-attributes'
import type { Origin } from './origin'

export interface RecordLine {
  /** How far the line is indented, in steps. */
  readonly depth: number
  readonly text: string
}

/** Neighbouring lines of the printed record that are there for the same reason. */
export interface RecordBlock {
  /** Unique in its record, and the same in the next one as long as it is about the same part. */
  readonly key: string
  readonly origin: Origin
  /** An `entry` carries data; `opening` and `closing` only hold entries together. */
  readonly role: 'opening' | 'entry' | 'closing'
  readonly lines: readonly RecordLine[]
}

const added: Origin = { kind: 'added' }

/**
 * Prints a record so that each part can be told by its origin; joined, the lines are its JSON again.
 *
 * @param chosenIds  the audiences that were picked; any other is one the person happens to be in
 */
export function recordBlocks(parts: RecordParts, chosenIds: ReadonlySet<string>): RecordBlock[] {
  return [
    frame('opening:record', added, '{', 0),
    ...attributeBlocks(parts.attributes, []),
    frame('opening:memberships', added, '"segmentMembership": { "ups": {', 1),
    ...eachMember(parts.memberships, (id, membership, comma) =>
      membershipBlock(id, membership, comma, chosenIds.has(id)),
    ),
    frame('closing:memberships', added, '} },', 1),
    frame('opening:identities', added, '"identityMap": {', 1),
    ...eachMember(parts.identities, identityBlock),
    frame('closing:identities', added, '}', 1),
    frame('closing:record', added, '}', 0),
  ]
}

/** A line of braces. */
function frame(
  key: `${'opening' | 'closing'}:${string}`,
  origin: Origin,
  text: string,
  depth: number,
): RecordBlock {
  const role = key.startsWith('opening') ? 'opening' : 'closing'
  return { key, origin, role, lines: [{ depth, text }] }
}

/** Attributes come first in a record, so a comma follows the last one too, at the outermost level. */
function attributeBlocks(fields: NestedAttributes, parents: readonly string[]): RecordBlock[] {
  const isOutermost = parents.length === 0
  return eachMember(fields, (name, field, comma) => {
    const names = [...parents, name]
    return fieldBlocks(field, names, isOutermost ? ',' : comma)
  }).flat()
}

function fieldBlocks(
  field: NestedAttributes[string],
  names: readonly string[],
  comma: string,
): RecordBlock[] {
  const depth = names.length
  const key = `${JSON.stringify(names.at(-1))}: `
  const leaf = onlyLeaf(field, names)
  if (leaf) {
    const origin: Origin = { kind: 'chosen', what: 'attribute', path: leaf.join('.') }
    const lines = [{ depth, text: `${key}${spaced(field)}${comma}` }]
    return [{ key: `attribute:${leaf.join('.')}`, origin, role: 'entry', lines }]
  }
  const path = names.join('.')
  const origin: Origin = { kind: 'chosen', what: 'attribute', path }
  return [
    frame(`opening:attribute:${path}`, origin, `${key}{`, depth),
    ...(typeof field === 'object' ? attributeBlocks(field, names) : []),
    frame(`closing:attribute:${path}`, origin, `}${comma}`, depth),
  ]
}

/** The path of the one attribute in here; undefined when there are several. */
function onlyLeaf(field: NestedAttributes[string], names: readonly string[]): readonly string[] | undefined {
  if (typeof field !== 'object') return names
  const [first, ...more] = Object.entries(field)
  return first && more.length === 0 ? onlyLeaf(first[1], [...names, first[0]]) : undefined
}

function membershipBlock(id: string, membership: Membership, comma: string, isChosen: boolean): RecordBlock {
  const { lastQualificationTime, status, name, ...times } = membership
  const rows = [
    { lastQualificationTime },
    { status, ...(name !== undefined && { name }) },
    ...Object.entries(times).map(([time, value]) => ({ [time]: value })),
  ].map((row) => spaced(row).slice(2, -2))
  const lines = rows.map((row, index) => ({
    depth: 3,
    text: `${row}${index < rows.length - 1 ? ',' : ` }${comma}`}`,
  }))
  return {
    key: `audience:${id}`,
    origin: isChosen ? { kind: 'chosen', what: 'audience', id } : { kind: 'other-audience', id },
    role: 'entry',
    lines: [{ depth: 2, text: `${JSON.stringify(id)}: {` }, ...lines],
  }
}

function identityBlock(
  namespace: string,
  identities: readonly { readonly id: string }[],
  comma: string,
): RecordBlock {
  const text = `${JSON.stringify(namespace)}: [${identities.map(spaced).join(', ')}]${comma}`
  return { key: `identity:${namespace}`, origin: added, role: 'entry', lines: [{ depth: 2, text }] }
}

/** Calls back for each member with what follows it in JSON: a comma, or nothing after the last. */
function eachMember<V, R>(
  members: Readonly<Record<string, V>>,
  print: (name: string, value: V, comma: '' | ',') => R,
): R[] {
  const entries = Object.entries(members)
  return entries.map(([name, value], index) => print(name, value, index < entries.length - 1 ? ',' : ''))
}

/** JSON on one line, with a space inside braces and after colons and commas. */
function spaced(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`)
  return `{ ${members.join(', ')} }`
}
