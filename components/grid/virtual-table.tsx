'use client'

import { type CSSProperties, type ReactNode, useCallback } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { GridRow } from './grid-row'
import { RowBox } from './row-box'
import { countChosen } from './row-selection'
import { type TableColumn, TableHead, type TableSort } from './table-head'
import { useGridFrame } from './use-grid-frame'
import { type ItemRows, useItemRows } from './use-item-rows'
import { usePageWindow } from './use-row-window'
import { VirtualRows } from './virtual-rows'

type VirtualTableProps<T> = ItemRows<T> & {
  label: string
  /** The first one names its row. */
  columns: readonly TableColumn[]
  /** Always the same function while cells are drawn alike. */
  renderCell: (item: T, column: string) => ReactNode
  /** Height of a row in px at the browser's standard text size; grows with the text. */
  rowHeight: number
  selectedKeys: ReadonlySet<string>
  onSelectionChange: (keys: ReadonlySet<string>) => void
  sort?: TableSort
  onSort?: (sort: TableSort) => void
  /** Enter, or a press beside the checkbox, while nothing is selected. */
  onOpen?: (key: string) => void
  /** For a single column, whose title says nothing new. */
  isHeaderHidden?: boolean
}

const boxWidth = 52
const standardPx = 16
const rowStyles =
  'grid border-b border-line transition-colors duration-press hover:bg-sunken/60 aria-selected:bg-accent-soft/55 ' +
  // Bars lie over the top and the bottom of the page.
  'scroll-mt-20 scroll-mb-32 focus-visible:-outline-offset-2'

/** A table of any length: it scrolls with the page, and only the rows in sight are drawn. */
export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { columns, renderCell, selectedKeys, onOpen } = props
  const { isHeaderHidden = false } = props
  const rows = useItemRows(props)
  const frame = useGridFrame(rows, props.rowHeight)
  const window = usePageWindow(frame)

  const renderCells = useCallback(
    ({ item, text, isSelectable }: GridRow<T>, isSelected: boolean) => (
      <>
        {/* A press just beside the box is meant for the box, not for the row. */}
        <div role="gridcell" data-row-box className="grid cursor-pointer place-items-center">
          <RowBox label={`Select ${text}`} isChecked={isSelected} isDisabled={!isSelectable} />
        </div>
        {columns.map(({ id, isNumber }, index) => (
          <div
            key={id}
            role={index === 0 ? 'rowheader' : 'gridcell'}
            className={classNames(
              'flex min-w-0 items-center px-3',
              isNumber && 'justify-end text-right numeric',
            )}
          >
            <div className="min-w-0 flex-1">{renderCell(item, id)}</div>
          </div>
        ))}
      </>
    ),
    [columns, renderCell],
  )

  const chosenCount = countChosen(selectedKeys, rows)
  const selectableCount = rows.reduce((count, { isSelectable }) => count + Number(isSelectable), 0)
  return (
    <div className="w-full overflow-x-auto" style={columnStyles(columns)}>
      <VirtualRows
        role="grid"
        label={props.label}
        {...frame}
        window={window}
        selectedKeys={selectedKeys}
        onSelectionChange={props.onSelectionChange}
        renderCells={renderCells}
        rowClassName={onOpen ? `${rowStyles} cursor-pointer` : rowStyles}
        className="w-full min-w-(--table-width) outline-none *:*:[grid-template-columns:var(--table-columns)]"
        actionOf={
          onOpen &&
          (({ key }) =>
            () =>
              onOpen(key))
        }
        columnCount={columns.length + 1}
        renderHead={({ toggleAll }) => (
          <TableHead
            columns={columns}
            sort={props.sort}
            onSort={props.onSort}
            isHidden={isHeaderHidden}
            onLeaveDown={() => frame.grid.current?.focus()}
            box={
              <RowBox
                label="Select all"
                isChecked={selectableCount > 0 && chosenCount === selectableCount}
                isMixed={chosenCount > 0 && chosenCount < selectableCount}
                isDisabled={selectableCount === 0}
                isTabStop
                onPress={toggleAll}
              />
            }
          />
        )}
        empty={null}
      />
    </div>
  )
}

/** The same columns for every row, each of which is laid out by itself. Widths grow with the text. */
function columnStyles(columns: readonly TableColumn[]): CSSProperties {
  const rem = (px: number) => `${px / standardPx}rem`
  const shares = columns.map(({ minWidth, share }) => `minmax(${rem(minWidth)}, ${share}fr)`)
  const width = columns.reduce((sum, { minWidth }) => sum + minWidth, boxWidth)
  // Custom properties are no CSS that React knows.
  return {
    '--table-columns': [rem(boxWidth), ...shares].join(' '),
    '--table-width': rem(width),
  } as CSSProperties
}
