import type { TreeNode } from '@/components/grid/tree-node'
import type { SchemaEntry } from '@/lib/activation/schema-tree'
import type { SchemaSearch } from '@/lib/activation/search-schema'
import { rowLabel } from './attribute-words'

interface TreeView {
  readonly search: SchemaSearch
  readonly expanded: ReadonlySet<string>
  readonly chosenCounts: ReadonlyMap<string, number>
}

/**
 * Turns what a search shows into rows; what is below closed groups is left out, but for the first. Rows that say the same as before are the
 * same objects, which spares building them again.
 *
 * @param kept  rows by path; filled and reused from one call to the next
 */
export function treeNodes(
  { search, expanded, chosenCounts }: TreeView,
  kept: Map<string, TreeNode>,
): readonly TreeNode[] {
  function toNode(entry: SchemaEntry): TreeNode {
    const { path, title, kind } = entry
    const below = kind === 'group' ? search.shownIn(entry) : []
    const isExpanded = below.length > 0 && expanded.has(path)
    const foundCount = search.words.length > 0 ? search.foundIn(entry) : undefined
    const node = {
      key: path,
      text: title,
      label: rowLabel(entry, chosenCounts.get(path) ?? 0, foundCount),
      isSelectable: kind === 'attribute',
      isExpanded,
      children: (isExpanded ? below : below.slice(0, 1)).map(toNode),
    }
    const before = kept.get(path)
    if (before && isSame(before, node)) return before
    kept.set(path, node)
    return node
  }

  return search.shownIn().map(toNode)
}

function isSame(one: TreeNode, other: TreeNode): boolean {
  return (
    one.label === other.label &&
    one.isExpanded === other.isExpanded &&
    one.children.length === other.children.length &&
    one.children.every((child, index) => child === other.children[index])
  )
}
