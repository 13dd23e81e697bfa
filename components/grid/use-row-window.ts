'use client'

import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  useWindowVirtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import type { GridFrame } from './use-grid-frame'

/** The rows in sight, and how to get others there. */
export interface RowWindow {
  readonly rows: readonly { readonly index: number; readonly topPx: number }[]
  readonly heightPx: number
  readonly lastIndex: number
  readonly show: (index: number) => void
}

type WindowFrame = Pick<GridFrame<unknown>, 'rows' | 'cursor' | 'rowHeightPx' | 'grid' | 'body'>

const overscan = 4
/** What a server, which has no window, takes one for. */
const assumed = { width: 1280, height: 600 }
/** Of the bars at the top and the bottom of the page, which lie over the rows. */
const barPx = 80

/** Rows that scroll in a box of their own. */
export function useBoxWindow(frame: WindowFrame): RowWindow {
  const virtualizer = useVirtualizer({
    ...common(frame, useRange(frame.cursor.index)),
    getScrollElement: () => frame.grid.current,
  })
  return useRows(virtualizer, frame)
}

/** Rows that scroll with the page. */
export function usePageWindow(frame: WindowFrame): RowWindow {
  const scrollMargin = useTop(frame.body)
  const virtualizer = useWindowVirtualizer({
    ...common(frame, useRange(frame.cursor.index)),
    scrollMargin,
    scrollPaddingStart: barPx,
    scrollPaddingEnd: barPx,
  })
  return useRows(virtualizer, frame, scrollMargin)
}

function common({ rows, rowHeightPx }: WindowFrame, rangeExtractor: (range: Range) => number[]) {
  return {
    count: rows.length,
    estimateSize: () => rowHeightPx,
    overscan,
    rangeExtractor,
    initialRect: assumed,
  }
}

/** The rows in sight, and the one with the focus, which stays drawn out of sight; -1 for none. */
function useRange(keptIndex: number) {
  return useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range)
      if (keptIndex < 0 || keptIndex >= range.count || inSight.includes(keptIndex)) return inSight
      return [...inSight, keptIndex].toSorted((one, other) => one - other)
    },
    [keptIndex],
  )
}

type AnyVirtualizer = Pick<
  ReturnType<typeof useVirtualizer>,
  'getVirtualItems' | 'getTotalSize' | 'measure' | 'scrollToIndex' | 'range'
>

function useRows(virtualizer: AnyVirtualizer, { rowHeightPx }: WindowFrame, marginPx = 0): RowWindow {
  const { measure } = virtualizer
  // What it has measured is forgotten when rows get another height.
  useLayoutEffect(() => measure(), [measure, rowHeightPx])
  return {
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, topPx: start - marginPx })),
    heightPx: virtualizer.getTotalSize(),
    lastIndex: virtualizer.range?.endIndex ?? -1,
    show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }
}

/** How far below the top of the page an element begins, also after something above it has grown. */
function useTop(element: RefObject<HTMLElement | null>): number {
  const [topPx, setTopPx] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (element.current) setTopPx(Math.round(element.current.getBoundingClientRect().top + window.scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [element])
  return topPx
}
