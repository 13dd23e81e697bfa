/** One row of a list, table or tree, as far as moving, choosing and drawing it go. */
export interface GridRow<T> {
  readonly key: string
  /** What typing ahead looks for. */
  readonly text: string
  readonly item: T
  readonly isSelectable: boolean
  /** All the row says, where that is not what stands in it. */
  readonly label?: string | undefined
  /** In a tree: how deep it lies, the top being 1. */
  readonly level?: number | undefined
  /** In a tree: undefined for a row that cannot be opened. */
  readonly isOpen?: boolean | undefined
  /** In a tree: its place among those beside it, the first being 1, and how many they are. */
  readonly position?: number | undefined
  readonly siblingCount?: number | undefined
}

/** Whether two rows are drawn alike: then the one that is there already stays. */
export function isSameRow<T>(one: GridRow<T>, other: GridRow<T>): boolean {
  return (
    one.key === other.key &&
    one.item === other.item &&
    one.isSelectable === other.isSelectable &&
    one.label === other.label &&
    one.level === other.level &&
    one.isOpen === other.isOpen &&
    one.position === other.position &&
    one.siblingCount === other.siblingCount
  )
}
