import type { GridRow } from './grid-row'
import type { TreeNode } from './tree-node'

/** The rows of a tree that one gets to see, from top to bottom. */
export function treeRows(nodes: readonly TreeNode[], level = 1): readonly GridRow<TreeNode>[] {
  return nodes.flatMap((node, index) => {
    const row: GridRow<TreeNode> = {
      key: node.key,
      text: node.text,
      label: node.label,
      item: node,
      isSelectable: node.isSelectable,
      level,
      isOpen: node.children.length === 0 ? undefined : node.isExpanded,
      position: index + 1,
      siblingCount: nodes.length,
    }
    return node.isExpanded ? [row, ...treeRows(node.children, level + 1)] : [row]
  })
}
