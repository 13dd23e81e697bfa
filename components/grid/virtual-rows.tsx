'use client'

import type { MouseEvent, ReactNode } from 'react'
import { DrawnRow } from './drawn-row'
import type { GridRow } from './grid-row'
import { pressedPlace } from './pressed-place'
import type { GridFrame } from './use-grid-frame'
import { type RowChoice, useRowChoice } from './use-row-choice'
import { useRowFocus } from './use-row-focus'
import { useRowKeys } from './use-row-keys'
import type { RowWindow } from './use-row-window'

interface VirtualRowsProps<T> extends GridFrame<T>, RowChoice {
  readonly window: RowWindow
  readonly role: 'grid' | 'treegrid'
  readonly label: string
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
    const place = pressedPlace(event.target)
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
        <div role="row" className="grid min-h-full">
          <div role="gridcell" aria-colspan={props.columnCount} className="grid place-items-center">
            {props.empty}
          </div>
        </div>
      ) : (
        <div ref={body} role="rowgroup" className="relative" style={{ height: props.window.heightPx }}>
          {props.window.rows.map(({ index, topPx }) => {
            const row = rows[index]
            return (
              row && (
                <DrawnRow
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
