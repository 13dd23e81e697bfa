'use client'

import { useRef } from 'react'
import type { GridRow } from './grid-row'
import { moveRange, toggleAll, toggleRow } from './row-selection'
import type { RowCursor } from './use-row-cursor'

export interface RowChoice {
  readonly selectedKeys: ReadonlySet<string>
  readonly onSelectionChange: (keys: ReadonlySet<string>) => void
}

/** Chooses rows one by one or in ranges, and remembers where a range began. */
export function useRowChoice(
  rows: readonly GridRow<unknown>[],
  cursor: RowCursor,
  { selectedKeys, onSelectionChange }: RowChoice,
) {
  const range = useRef<{ readonly anchor: string; readonly end: string }>(undefined)
  return {
    toggle: (key: string) => {
      range.current = { anchor: key, end: key }
      onSelectionChange(toggleRow(selectedKeys, key))
    },
    /** From where the last choice was made, or else from the cursor. */
    extendTo: (index: number) => {
      const end = rows[index]?.key
      if (end === undefined) return
      const known = range.current && cursor.indexOf(range.current.anchor) >= 0 ? range.current : undefined
      const anchor = known?.anchor ?? cursor.key ?? end
      const from = known ? cursor.indexOf(known.end) : -1
      const anchorIndex = Math.max(cursor.indexOf(anchor), 0)
      range.current = { anchor, end }
      onSelectionChange(
        moveRange(selectedKeys, rows, {
          anchor: anchorIndex,
          from: from < 0 ? anchorIndex : from,
          to: index,
        }),
      )
    },
    chooseAll: () => {
      const keys = rows.filter(({ isSelectable }) => isSelectable).map(({ key }) => key)
      onSelectionChange(new Set([...selectedKeys, ...keys]))
    },
    toggleAll: () => onSelectionChange(toggleAll(selectedKeys, rows)),
  }
}
