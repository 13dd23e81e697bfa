import { type SchemaEntry, toSchemaTree } from '../activation/schema-tree'
import { createSchemaSearch } from '../activation/search-schema'
import type { MappableAttribute } from '../contract/attributes'
import type { OperationContext } from './context'

/** Attributes that streaming destinations take, in path order; all of them, or those that match a search. */
export async function listAttributes(
  context: OperationContext,
  search = '',
): Promise<readonly MappableAttribute[]> {
  const tree = toSchemaTree(await context.profileSchema())
  const found = createSchemaSearch(tree)(search)
  return tree.attributePaths.flatMap((path) => {
    const entry = tree.byPath.get(path)
    return entry && found.isShown(entry) ? [toAttribute(entry)] : []
  })
}

function toAttribute(entry: SchemaEntry): MappableAttribute {
  const { path, title, type, description, identityNamespace, labels, parentTitles } = entry
  return {
    path,
    title,
    type,
    ...(description ? { description } : {}),
    ...(identityNamespace ? { identityNamespace } : {}),
    ...(labels.length > 0 ? { labels } : {}),
    ...(parentTitles.length > 0 ? { parents: parentTitles } : {}),
  }
}
