'use client'

import { type ReactNode, useMemo } from 'react'
import type { Selection } from 'react-aria-components/GridList'
import {
  Cell,
  Collection,
  Column,
  ResizableTableContainer,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components/Table'
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import { Checkbox } from './checkbox'
import { classNames } from './class-names'
import { ColumnTitle } from './column-title'
import { mergeSelection } from './merge-selection'
import { useRootScale } from './use-root-scale'
import { VirtualCell, VirtualTableContext } from './virtual-cell'

export type TableColumn = {
  id: string
  title: string
  /** In px at the browser's standard text size. */
  minWidth: number
  /** Of the room that is left, compared with the other columns. */
  share: number
  isNumber?: boolean
  isSortable?: boolean
}

type VirtualTableProps<T extends object> = {
  label: string
  /** The first one names its row. */
  columns: readonly TableColumn[]
  items: readonly T[]
  itemKey: (item: T) => string
  itemText: (item: T) => string
  renderCell: (item: T, column: string) => ReactNode
  /** Height of a row in px at the browser's standard text size; grows with the text. */
  rowHeight: number
  selectedKeys: ReadonlySet<string>
  onSelectionChange: (keys: ReadonlySet<string>) => void
  /** Rows that are shown, but cannot be selected. */
  disabledKeys?: ReadonlySet<string>
  sort?: SortDescriptor
  onSort?: (sort: SortDescriptor) => void
  /** Enter, or a press beside the checkbox, while nothing is selected. */
  onOpen?: (key: string) => void
  renderEmptyState: () => ReactNode
  /** For a single column, whose title says nothing new. */
  isHeaderHidden?: boolean
}

const checkboxWidth = 52
/** A press just beside the box is meant for the box, not for the row. */
const wholeCell = "[&>label]:before:absolute [&>label]:before:inset-0 [&>label]:before:content-['']"
const headerHeight = 42

/** A table of any length: it scrolls with the page, and only the rows in sight are drawn. */
export function VirtualTable<T extends object>(props: VirtualTableProps<T>) {
  const { columns, items, itemKey, itemText, renderCell, selectedKeys, isHeaderHidden = false } = props
  const scale = useRootScale()
  const byKey = useMemo(() => new Map(items.map((item) => [itemKey(item), item])), [items, itemKey])
  const headingHeight = isHeaderHidden ? 44 : headerHeight
  const layoutOptions = useMemo(
    () => ({
      rowHeight: Math.round(props.rowHeight * scale),
      headingHeight: Math.round(headingHeight * scale),
    }),
    [props.rowHeight, headingHeight, scale],
  )

  // The same element every time: React then leaves the collection of thousands alone while rows are being selected.
  const body = useMemo(
    () => (
      <Collection items={items} dependencies={[columns]}>
        {(item) => (
          <Row
            id={itemKey(item)}
            textValue={itemText(item)}
            className="group h-full border-b border-line transition-colors duration-100 hover:bg-sunken/60 selected:bg-accent-soft/55 focus-visible:-outline-offset-2"
          >
            <Cell className="grid h-full place-items-center">
              <Checkbox slot="selection" className={wholeCell} />
            </Cell>
            <Collection items={columns}>
              {(column) => (
                <Cell
                  className={classNames(
                    'flex h-full min-w-0 items-center px-3 focus-visible:-outline-offset-2',
                    column.isNumber && 'justify-end text-right numeric',
                  )}
                >
                  <VirtualCell itemKey={itemKey(item)} column={column.id} />
                </Cell>
              )}
            </Collection>
          </Row>
        )}
      </Collection>
    ),
    [items, columns, itemKey, itemText],
  )

  function select(selection: Selection) {
    const selectable = [...byKey.keys()].filter((key) => !props.disabledKeys?.has(key))
    const next = mergeSelection(selectedKeys, selectable, selection)
    if (next) props.onSelectionChange(next)
  }

  return (
    <VirtualTableContext
      value={(key, column) => {
        const item = byKey.get(key)
        return item && renderCell(item, column)
      }}
    >
      {/* It measures the room that the columns share. */}
      <ResizableTableContainer className="w-full">
        <Virtualizer layout={TableLayout} layoutOptions={layoutOptions}>
          <Table
            aria-label={props.label}
            selectionMode="multiple"
            selectionBehavior="toggle"
            escapeKeyBehavior="none"
            selectedKeys={selectedKeys}
            onSelectionChange={select}
            disabledKeys={props.disabledKeys}
            disabledBehavior="selection"
            sortDescriptor={props.sort}
            onSortChange={props.onSort}
            onRowAction={props.onOpen && ((key) => props.onOpen?.(String(key)))}
            className="block w-full outline-none"
          >
            <TableHeader className="h-full border-b border-line bg-surface text-sm text-ink-2">
              <Column
                width={Math.round(checkboxWidth * scale)}
                minWidth={Math.round(checkboxWidth * scale)}
                className="grid h-full place-items-center focus-visible:-outline-offset-2"
              >
                <Checkbox slot="selection" className={wholeCell} />
              </Column>
              <Collection items={columns}>
                {({ id, title, minWidth, share, isNumber = false, isSortable = false }) => (
                  <Column
                    id={id}
                    isRowHeader={id === columns[0]?.id}
                    allowsSorting={isSortable}
                    width={`${share}fr`}
                    minWidth={Math.round(minWidth * scale)}
                    textValue={title}
                    className={classNames(
                      'flex h-full items-center px-3 font-medium focus-visible:-outline-offset-2',
                      isNumber && 'justify-end',
                      isSortable && 'cursor-pointer hover:text-ink',
                    )}
                  >
                    {({ sortDirection }) => (
                      <ColumnTitle title={title} isHidden={isHeaderHidden} sortDirection={sortDirection} />
                    )}
                  </Column>
                )}
              </Collection>
            </TableHeader>
            <TableBody renderEmptyState={props.renderEmptyState}>{body}</TableBody>
          </Table>
        </Virtualizer>
      </ResizableTableContainer>
    </VirtualTableContext>
  )
}
