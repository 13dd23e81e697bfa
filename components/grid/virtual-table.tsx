'use client'

import { type CSSProperties, type ReactNode, useCallback, useMemo, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { useRootScale } from '@/components/ui/use-root-scale'
import type { GridRow } from './grid-row'
import { RowBox } from './row-box'
import { countChosen } from './row-selection'
import { type TableColumn, TableHead, type TableSort } from './table-head'
import { useRowCursor } from './use-row-cursor'
import { usePageWindow } from './use-row-window'
import { VirtualRows } from './virtual-rows'

type VirtualTableProps<T> = {
  label: string
  /** The first one names its row. */
  columns: readonly TableColumn[]
  items: readonly T[]
  itemKey: (item: T) => string
  itemText: (item: T) => string
  /** Always the same function while cells are drawn alike. */
  renderCell: (item: T, column: string) => ReactNode
  /** Height of a row in px at the browser's standard text size; grows with the text. */
  rowHeight: number
  selectedKeys: ReadonlySet<string>
  onSelectionChange: (keys: ReadonlySet<string>) => void
  /** Rows that are shown, but cannot be selected. */
  disabledKeys?: ReadonlySet<string>
  sort?: TableSort
  onSort?: (sort: TableSort) => void
  /** Enter, or a press beside the checkbox, while nothing is selected. */
  onOpen?: (key: string) => void
  /** For a single column, whose title says nothing new. */
  isHeaderHidden?: boolean
}

const boxWidth = 52
const standardPx = 16
const none: ReadonlySet<string> = new Set()
const rowStyles =
  'grid border-b border-line transition-colors duration-100 hover:bg-sunken/60 aria-selected:bg-accent-soft/55 ' +
  // Bars lie over the top and the bottom of the page.
  'scroll-mt-20 scroll-mb-32 focus-visible:-outline-offset-2'

/** A table of any length: it scrolls with the page, and only the rows in sight are drawn. */
export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { columns, items, itemKey, itemText, renderCell, selectedKeys, onOpen, disabledKeys = none } = props
  const { isHeaderHidden = false } = props
  const grid = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const rowHeightPx = Math.round(props.rowHeight * useRootScale())
  const rows = useMemo(
    () =>
      items.map((item): GridRow<T> => {
        const key = itemKey(item)
        return { key, text: itemText(item), item, isSelectable: !disabledKeys.has(key) }
      }),
    [items, itemKey, itemText, disabledKeys],
  )
  const cursor = useRowCursor(rows)
  const window = usePageWindow(body, { count: rows.length, rowHeightPx, keptIndex: cursor.index })

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
        rows={rows}
        cursor={cursor}
        window={window}
        rowHeightPx={rowHeightPx}
        grid={grid}
        body={body}
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
            onLeaveDown={() => grid.current?.focus()}
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
