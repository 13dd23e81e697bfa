/** A row of a tree and what is below it. The same object means the same row: unchanged ones are not built again. */
export interface TreeNode {
  readonly key: string
  /** What typing ahead looks for. */
  readonly text: string
  /** All the row says, for those who hear it. */
  readonly label: string
  readonly isSelectable: boolean
  readonly hasChildren: boolean
  /** Only those of an expanded row. */
  readonly children: readonly TreeNode[]
}
