import type { SchemaEntry, SchemaTree } from './schema-tree'

/**
 * What the Adobe UI preselects, less `segmentMembership.status`, which is meant for file exports.
 *
 * @source destinations documentation (documented)
 */
const usualPaths = ['person.name.firstName', 'person.name.lastName', 'personalEmail.address'] as const

/** The usual attributes as far as this schema has them. */
export function usualAttributes(tree: SchemaTree): readonly SchemaEntry[] {
  return usualPaths.flatMap((path) => {
    const entry = tree.byPath.get(path)
    return entry?.kind === 'attribute' ? [entry] : []
  })
}

/**
 * Identities worth adding when none is chosen: a delivery may be repeated, and only an identifier in the record lets its
 * readers tell. Empty when one is chosen, or the schema has none.
 */
export function missingIdentities(tree: SchemaTree, chosen: readonly string[]): readonly SchemaEntry[] {
  const identities = tree.entries.filter(
    ({ kind, identityNamespace }) => kind === 'attribute' && identityNamespace !== undefined,
  )
  const has = new Set(chosen)
  return identities.some(({ path }) => has.has(path)) ? [] : identities
}
