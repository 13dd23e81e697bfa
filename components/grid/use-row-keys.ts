'use client'

import { type KeyboardEvent, useRef } from 'react'
import type { GridRow } from './grid-row'
import { findTyped, isTypingAt, nothingTyped, typeLetter } from './type-ahead'

/** What keys do in a grid, beside moving. */
export interface RowDeeds {
  readonly moveTo: (index: number) => void
  readonly extendTo: (index: number) => void
  readonly chooseAll: () => void
  /** Space. */
  readonly choose: (index: number) => void
  /** Enter. */
  readonly act: (index: number) => void
  /** In a tree. */
  readonly setOpen?: ((index: number, isOpen: boolean) => void) | undefined
  /** Up from the first row: to what stands above the rows. */
  readonly leaveUp?: (() => void) | undefined
}

const inside = 'a[href], button:not(:disabled), input:not(:disabled)'
const rowsPerPage = 10

/**
 * The keys of the grid and treegrid patterns (WAI-ARIA Authoring Practices): arrows, Page, Home and End move, with Shift
 * they choose what lies between; Space chooses, Enter acts, letters search; right and left open and close, or walk through
 * what can be pressed inside a row.
 */
export function useRowKeys(
  rows: readonly GridRow<unknown>[],
  indexOf: (key: string) => number,
  deeds: RowDeeds,
) {
  const typeAhead = useRef(nothingTyped)

  function typed(event: KeyboardEvent, index: number): boolean {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === ' ' && !isTypingAt(typeAhead.current, event.timeStamp)) return false
    typeAhead.current = typeLetter(typeAhead.current, event.key, event.timeStamp)
    const found = findTyped(rows, typeAhead.current.typed, index)
    if (found >= 0) deeds.moveTo(found)
    return true
  }

  function moved(event: KeyboardEvent, index: number): boolean {
    const to = moveOf(event.key, index, rows.length)
    if (to === undefined || event.altKey) return false
    if (to < 0) {
      deeds.leaveUp?.()
      return true
    }
    if (event.shiftKey) deeds.extendTo(to)
    deeds.moveTo(to)
    return true
  }

  /** Left and right, in this order: open or close, or go to the row above in the tree; else walk inside the row. */
  function wentSideways(event: KeyboardEvent, index: number, row: HTMLElement): boolean {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false
    const isRight = event.key === 'ArrowRight'
    const isOnRow = event.target === row
    const { isOpen, level = 1 } = rows[index] ?? {}
    if (isOnRow && isOpen !== undefined && isOpen !== isRight) {
      deeds.setOpen?.(index, isRight)
      return true
    }
    if (isOnRow && !isRight && level > 1) {
      const parent = rows.findLastIndex((other, place) => place < index && (other.level ?? 1) < level)
      if (parent >= 0) deeds.moveTo(parent)
      return true
    }
    walkInside(row, event.target, isRight ? 1 : -1)
    return true
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return
    const row = event.target.closest<HTMLElement>('[role=row][data-key]')
    const index = row ? indexOf(row.dataset.key ?? '') : -1
    if (!row || index < 0) return
    const isOnRow = event.target === row
    const isTyped = isOnRow && typed(event, index)
    // Any other key ends the word that was being typed.
    if (!isTyped) typeAhead.current = nothingTyped
    const isHandled =
      isTyped ||
      moved(event, index) ||
      wentSideways(event, index, row) ||
      (isOnRow && pressed(event, index, deeds))
    if (isHandled) event.preventDefault()
  }
}

function pressed(event: KeyboardEvent, index: number, deeds: RowDeeds): boolean {
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand && event.key.toLowerCase() === 'a') deeds.chooseAll()
  else if (event.key === ' ' && event.shiftKey) deeds.extendTo(index)
  else if (event.key === ' ') deeds.choose(index)
  else if (event.key === 'Enter') deeds.act(index)
  else return false
  return true
}

/** Where a key leads; -1 is above the first row, undefined is nowhere. */
function moveOf(key: string, index: number, count: number): number | undefined {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last)
    case 'ArrowUp':
      return index - 1
    case 'PageDown':
      return Math.min(index + rowsPerPage, last)
    case 'PageUp':
      return Math.max(index - rowsPerPage, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** To the next thing that can be pressed in a row; beyond either end, to the row itself. */
function walkInside(row: HTMLElement, target: EventTarget, step: 1 | -1): void {
  const stops = [row, ...row.querySelectorAll<HTMLElement>(inside)]
  const at = stops.findIndex((stop) => Object.is(stop, target))
  stops[(at + step + stops.length) % stops.length]?.focus()
}
