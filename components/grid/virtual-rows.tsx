'use client'

import {
  type MouseEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { type GridRow, isSameRow } from './grid-row'
import { type RowChoice, useRowChoice } from './use-row-choice'
import type { RowCursor } from './use-row-cursor'
import { useRowKeys } from './use-row-keys'
import type { RowWindow } from './use-row-window'

interface VirtualRowsProps<T> extends RowChoice {
  readonly role: 'grid' | 'treegrid'
  readonly label: string
  readonly rows: readonly GridRow<T>[]
  readonly cursor: RowCursor
  readonly window: RowWindow
  readonly rowHeightPx: number
  /** The element of the grid, and that of its rows. */
  readonly grid: RefObject<HTMLDivElement | null>
  readonly body: RefObject<HTMLDivElement | null>
  /** The cells of a row; always the same function while rows are drawn alike. */
  readonly renderCells: (row: GridRow<T>, isSelected: boolean) => ReactNode
  readonly rowClassName: string
  readonly className: string
  readonly heightCss?: string
  /** What Enter, or a press on a row, does when it does not choose the row. */
  readonly actionOf?: (row: GridRow<T>) => (() => void) | undefined
  /** Space, and a press on the box, of a row that cannot be chosen itself. */
  readonly onBoxPress?: (row: GridRow<T>) => void
  readonly onOpenChange?: (key: string, isOpen: boolean) => void
  readonly onFocusChange?: (key: string) => void
  readonly renderHead?: (choice: ReturnType<typeof useRowChoice>) => ReactNode
  readonly columnCount?: number
  readonly foot?: ReactNode
  readonly empty: ReactNode
}

/**
 * Rows of any number, of which only those in sight are drawn. One row is a stop of the Tab key; the arrows move on from
 * there. A press on a row chooses it, or acts while nothing is chosen.
 */
export function VirtualRows<T>(props: VirtualRowsProps<T>) {
  const { role, label, rows, cursor, grid, body, selectedKeys } = props
  const choice = useRowChoice(rows, cursor, props)
  const focus = useRowFocus(props)
  const tabStop = cursor.index >= 0 ? cursor.index : 0

  function choose(index: number) {
    const row = rows[index]
    if (row?.isSelectable) choice.toggle(row.key)
    else if (row) props.onBoxPress?.(row)
  }

  function act(index: number) {
    const row = rows[index]
    const action = row && props.actionOf?.(row)
    if (action && (!row.isSelectable || selectedKeys.size === 0)) action()
    else if (row?.isSelectable) choose(index)
  }

  const onKeyDown = useRowKeys(rows, cursor.indexOf, {
    moveTo: focus.moveTo,
    extendTo: choice.extendTo,
    chooseAll: choice.chooseAll,
    choose,
    act,
    setOpen: (index, isOpen) => {
      const row = rows[index]
      if (row) props.onOpenChange?.(row.key, isOpen)
    },
    leaveUp: () => grid.current?.querySelector<HTMLElement>('[data-grid-head] [tabindex="0"]')?.focus(),
  })

  function press(event: MouseEvent) {
    const place = placeOf(event.target)
    const index = place ? cursor.indexOf(place.key) : -1
    const row = rows[index]
    if (!place || !row || place.kind === 'other') return
    if (place.kind === 'opener') props.onOpenChange?.(row.key, row.isOpen === false)
    else if (event.shiftKey && row.isSelectable) choice.extendTo(index)
    else if (place.kind === 'box') choose(index)
    else act(index)
    // A row that was pressed has the focus already, or its box has; a press with Shift was kept from taking it.
    if (event.shiftKey) focus.moveTo(index)
    else cursor.moveTo(row.key)
  }

  return (
    <div
      ref={grid}
      role={role}
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={rows.length + (props.renderHead ? 1 : 0)}
      aria-colcount={props.columnCount}
      tabIndex={rows.length === 0 ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={press}
      onMouseDown={(event) => {
        // Shift would mark the text between two presses.
        if (event.shiftKey) event.preventDefault()
      }}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      className={props.className}
      style={{ height: props.heightCss }}
    >
      {props.renderHead?.(choice)}
      {rows.length === 0 ? (
        <div role="row" className="grid h-full place-items-center">
          <div role="gridcell" aria-colspan={props.columnCount} className="grid w-full place-items-center">
            {props.empty}
          </div>
        </div>
      ) : (
        <div ref={body} role="rowgroup" className="relative" style={{ height: props.window.heightPx }}>
          {props.window.rows.map(({ index, topPx }) => {
            const row = rows[index]
            return (
              row && (
                <Row
                  key={row.key}
                  row={row}
                  rowIndex={index + (props.renderHead ? 2 : 1)}
                  topPx={topPx}
                  heightPx={props.rowHeightPx}
                  isSelected={selectedKeys.has(row.key)}
                  isTabStop={index === tabStop}
                  renderCells={props.renderCells}
                  className={props.rowClassName}
                />
              )
            )
          })}
        </div>
      )}
      {props.foot}
    </div>
  )
}

interface RowProps<T> {
  readonly row: GridRow<T>
  readonly rowIndex: number
  readonly topPx: number
  readonly heightPx: number
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly renderCells: (row: GridRow<T>, isSelected: boolean) => ReactNode
  readonly className: string
}

function DrawnRow<T>({ row, isSelected, ...props }: RowProps<T>) {
  return (
    <div
      role="row"
      data-key={row.key}
      aria-label={row.label}
      aria-rowindex={props.rowIndex}
      aria-selected={row.isSelectable ? isSelected : undefined}
      aria-level={row.level}
      aria-expanded={row.isOpen}
      aria-posinset={row.position}
      aria-setsize={row.siblingCount}
      tabIndex={props.isTabStop ? 0 : -1}
      className={`group absolute inset-x-0 ${props.className}`}
      style={{ top: props.topPx, height: props.heightPx }}
    >
      {props.renderCells(row, isSelected)}
    </div>
  )
}

/** Drawn again only for what shows: moving, choosing and loading touch the rows concerned. */
const Row = memo(
  DrawnRow,
  (one, other) =>
    isSameRow(one.row, other.row) &&
    one.rowIndex === other.rowIndex &&
    one.topPx === other.topPx &&
    one.heightPx === other.heightPx &&
    one.isSelected === other.isSelected &&
    one.isTabStop === other.isTabStop &&
    one.renderCells === other.renderCells &&
    one.className === other.className,
) as typeof DrawnRow // `memo` forgets what a component is generic over; it hands on the same one.

type Focusing<T> = Pick<VirtualRowsProps<T>, 'rows' | 'cursor' | 'window' | 'grid' | 'onFocusChange'>

/** Takes the focus to rows that may have to be drawn first, and keeps it in the grid when its row is gone. */
function useRowFocus<T>({ rows, cursor, window: inSight, grid, onFocusChange }: Focusing<T>) {
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

/** What of a row was pressed. Links and buttons in it have a meaning of their own. */
function placeOf(
  target: EventTarget,
): { readonly key: string; readonly kind: 'row' | 'box' | 'opener' | 'other' } | undefined {
  if (!(target instanceof Element)) return undefined
  const key = target.closest<HTMLElement>('[role=row][data-key]')?.dataset.key
  if (key === undefined) return undefined
  if (target.closest('[data-row-box], input[type=checkbox]')) return { key, kind: 'box' }
  if (target.closest('[data-row-opener]')) return { key, kind: 'opener' }
  return { key, kind: target.closest('a, button, input') ? 'other' : 'row' }
}
