/** A row of a tree and what is below it. The same object means the same row: unchanged ones are not built again. */
export interface TreeNode {
  readonly key: string
  /** What typing ahead looks for. */
  readonly text: string
  /** All the row says, for those who hear it. */
  readonly label: string
  readonly isSelectable: boolean
  readonly isExpanded: boolean
  /** None for a row that cannot be opened. Of a closed row the first is enough: it tells that there are some. */
  readonly children: readonly TreeNode[]
}
