'use client'

import { memo, type ReactNode } from 'react'
import { type GridRow, isSameRow } from './grid-row'

interface DrawnRowProps<T> {
  readonly row: GridRow<T>
  readonly rowIndex: number
  readonly topPx: number
  readonly heightPx: number
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly renderCells: (row: GridRow<T>, isSelected: boolean) => ReactNode
  readonly className: string
}

function Row<T>({ row, isSelected, ...props }: DrawnRowProps<T>) {
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
export const DrawnRow = memo(
  Row,
  (one, other) =>
    isSameRow(one.row, other.row) &&
    one.rowIndex === other.rowIndex &&
    one.topPx === other.topPx &&
    one.heightPx === other.heightPx &&
    one.isSelected === other.isSelected &&
    one.isTabStop === other.isTabStop &&
    one.renderCells === other.renderCells &&
    one.className === other.className,
) as typeof Row // `memo` forgets what a component is generic over; it hands on the same one.
