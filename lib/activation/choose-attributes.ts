import { attributesIn, type SchemaEntry, type SchemaTree } from './schema-tree'

/** Adds paths at the end, in their order; those that are there keep their place. */
export function addPaths(chosen: readonly string[], paths: readonly string[]): readonly string[] {
  const has = new Set(chosen)
  const added = [...new Set(paths)].filter((path) => !has.has(path))
  return added.length === 0 ? chosen : [...chosen, ...added]
}

/** Removes paths; the others keep their order. */
export function removePaths(chosen: readonly string[], paths: readonly string[]): readonly string[] {
  const isRemoved = new Set(paths)
  return chosen.some((path) => isRemoved.has(path)) ? chosen.filter((path) => !isRemoved.has(path)) : chosen
}

/** Chosen attributes in each group, by its path; groups without any are left out. */
export function chosenCounts(tree: SchemaTree, chosen: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const path of chosen) {
    let entry = tree.byPath.get(path)
    if (entry?.kind !== 'attribute') continue
    while (entry?.parent !== undefined) {
      entry = tree.entries[entry.parent]
      if (entry) counts.set(entry.path, (counts.get(entry.path) ?? 0) + 1)
    }
  }
  return counts
}

/** What a press on the box of a group would do. */
export interface BranchChange {
  readonly kind: 'add' | 'remove'
  readonly paths: readonly string[]
}

/** Selects what is missing of a group; when nothing is, unselects all of it. Never touches what is outside. */
export function branchChange(tree: SchemaTree, group: SchemaEntry, chosen: readonly string[]): BranchChange {
  const has = new Set(chosen)
  const paths = attributesIn(tree, group).map(({ path }) => path)
  const missing = paths.filter((path) => !has.has(path))
  return missing.length > 0 ? { kind: 'add', paths: missing } : { kind: 'remove', paths }
}
