'use client'

import { useMemo } from 'react'
import type { GridRow } from './grid-row'

const none: ReadonlySet<string> = new Set()

export interface ItemRows<T> {
  readonly items: readonly T[]
  readonly itemKey: (item: T) => string
  readonly itemText: (item: T) => string
  /** Rows that are shown, but cannot be selected; a selected one can be unselected elsewhere. */
  readonly disabledKeys?: ReadonlySet<string>
}

/** One row for each item, in their order. */
export function useItemRows<T>({ items, itemKey, itemText, disabledKeys = none }: ItemRows<T>) {
  return useMemo(
    () =>
      items.map((item): GridRow<T> => {
        const key = itemKey(item)
        return { key, text: itemText(item), item, isSelectable: !disabledKeys.has(key) }
      }),
    [items, itemKey, itemText, disabledKeys],
  )
}
