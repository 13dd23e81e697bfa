import type { TreeNode } from '@/components/ui/tree-node'
import type { SchemaEntry } from '@/lib/activation/schema-tree'
import type { SchemaSearch } from '@/lib/activation/search-schema'
import { rowLabel } from './attribute-words'

interface TreeView {
  readonly search: SchemaSearch
  readonly expanded: ReadonlySet<string>
  readonly chosenCounts: ReadonlyMap<string, number>
}

/**
 * Turns what a search shows into rows, those below closed groups left out. Rows that say the same as before are the
 * same objects, which spares building them again.
 *
 * @param kept  rows by path; filled and reused from one call to the next
 */
export function treeNodes(
  { search, expanded, chosenCounts }: TreeView,
  kept: Map<string, TreeNode>,
): readonly TreeNode[] {
  const nodesIn = (parent?: SchemaEntry): TreeNode[] => search.shownIn(parent).map(toNode)

  function toNode(entry: SchemaEntry): TreeNode {
    const { path, title, kind } = entry
    const hasChildren = kind === 'group'
    const foundCount = search.words.length > 0 ? search.foundIn(entry) : undefined
    const node = {
      key: path,
      text: title,
      label: rowLabel(entry, chosenCounts.get(path) ?? 0, foundCount),
      isSelectable: kind === 'attribute',
      hasChildren,
      children: hasChildren && expanded.has(path) ? nodesIn(entry) : noNodes,
    }
    const before = kept.get(path)
    if (before && isSame(before, node)) return before
    kept.set(path, node)
    return node
  }

  return nodesIn()
}

const noNodes: readonly TreeNode[] = []

function isSame(one: TreeNode, other: TreeNode): boolean {
  return (
    one.label === other.label &&
    one.children.length === other.children.length &&
    one.children.every((child, index) => child === other.children[index])
  )
}
