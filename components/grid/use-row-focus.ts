'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { GridRow } from './grid-row'
import type { RowCursor } from './use-row-cursor'
import type { RowWindow } from './use-row-window'

interface Focusing {
  readonly rows: readonly GridRow<unknown>[]
  readonly cursor: RowCursor
  readonly window: Pick<RowWindow, 'show'>
  readonly grid: RefObject<HTMLDivElement | null>
  readonly onFocusChange?: ((key: string) => void) | undefined
}

/** Takes the focus to rows that may have to be drawn first, and keeps it in the grid when its row is gone. */
export function useRowFocus({ rows, cursor, window: inSight, grid, onFocusChange }: Focusing) {
  const isAsked = useRef(false)
  const isInside = useRef(false)
  const lastIndex = useRef(0)

  function moveTo(index: number) {
    const row = rows[index]
    if (!row) return
    isAsked.current = true
    inSight.show(index)
    cursor.moveTo(row.key)
    // Moving to where the cursor is draws nothing anew.
    if (row.key === cursor.key) focusAsked()
  }

  function focusAsked() {
    if (!isAsked.current || cursor.key === undefined) return
    const row = grid.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(cursor.key)}"]`)
    if (!row) return
    isAsked.current = false
    row.focus({ preventScroll: true })
    // The least that brings it into sight, also where the box itself is partly below the page.
    row.scrollIntoView({ block: 'nearest' })
  }

  useLayoutEffect(focusAsked)

  useEffect(() => {
    if (cursor.index >= 0) {
      lastIndex.current = cursor.index
      return
    }
    const isLost = isInside.current && (document.activeElement === document.body || !document.activeElement)
    if (!isLost) return
    if (rows.length === 0) grid.current?.focus()
    else moveTo(Math.min(lastIndex.current, rows.length - 1))
  })

  return {
    moveTo,
    onFocus: ({ target }: { target: Element }) => {
      isInside.current = true
      if (target === grid.current && rows.length > 0) {
        moveTo(Math.max(cursor.index, 0))
        return
      }
      const key = target.closest<HTMLElement>('[role=row][data-key]')?.dataset.key
      if (key === undefined) return
      cursor.moveTo(key)
      onFocusChange?.(key)
    },
    onBlur: ({ relatedTarget }: { relatedTarget: Element | null }) => {
      // Without a successor the window may have lost the focus, or the row is gone.
      if (relatedTarget && !grid.current?.contains(relatedTarget)) isInside.current = false
    },
  }
}
