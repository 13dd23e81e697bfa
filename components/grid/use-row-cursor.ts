'use client'

import { useMemo, useState } from 'react'
import type { GridRow } from './grid-row'

/** The row that has the focus, or gets it when the grid does. */
export interface RowCursor {
  /** Of the row the cursor is on; -1 without one. */
  readonly index: number
  readonly key: string | undefined
  readonly indexOf: (key: string) => number
  readonly moveTo: (key: string) => void
}

/** The cursor stays with its row, wherever that row goes. */
export function useRowCursor(rows: readonly GridRow<unknown>[]): RowCursor {
  const [key, moveTo] = useState<string>()
  const indices = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows])
  const indexOf = (wanted: string) => indices.get(wanted) ?? -1
  return { index: key === undefined ? -1 : indexOf(key), key, indexOf, moveTo }
}
