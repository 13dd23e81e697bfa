'use client'

import { type RefObject, useRef } from 'react'
import { useRootScale } from '@/components/ui/use-root-scale'
import type { GridRow } from './grid-row'
import { type RowCursor, useRowCursor } from './use-row-cursor'

/** What every grid is made of, whatever its rows show and whichever way they scroll. */
export interface GridFrame<T> {
  readonly rows: readonly GridRow<T>[]
  readonly cursor: RowCursor
  readonly rowHeightPx: number
  /** The element of the grid, and that of its rows. */
  readonly grid: RefObject<HTMLDivElement | null>
  readonly body: RefObject<HTMLDivElement | null>
}

/** @param rowHeight  in px at the browser's standard text size; grows with the text */
export function useGridFrame<T>(rows: readonly GridRow<T>[], rowHeight: number): GridFrame<T> {
  const grid = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const rowHeightPx = Math.round(rowHeight * useRootScale())
  return { rows, cursor: useRowCursor(rows), rowHeightPx, grid, body }
}
