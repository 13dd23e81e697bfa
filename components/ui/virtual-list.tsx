'use client'

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Collection, GridList, GridListLoadMoreItem, type Selection } from 'react-aria-components/GridList'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import { mergeSelection } from './merge-selection'
import { Spinner } from './spinner'
import { useRootScale } from './use-root-scale'
import { VirtualRow, VirtualRowContext } from './virtual-row'

type VirtualListProps<T extends object> = {
  label: string
  items: readonly T[]
  itemKey: (item: T) => string
  itemText: (item: T) => string
  renderItem: (item: T, state: { isSelected: boolean }) => ReactNode
  /** Height of a row in px at the browser's standard text size; grows with the text. */
  rowHeight: number
  selectedKeys: ReadonlySet<string>
  onSelectionChange: (keys: ReadonlySet<string>) => void
  renderEmptyState: () => ReactNode
  onLoadMore?: () => void
  isLoadingMore?: boolean
  hasMore?: boolean
  /** Rows that are shown, but cannot be selected; a selected one can be unselected elsewhere. */
  disabledKeys?: ReadonlySet<string>
  height?: string
  /** Another value is another list: it is shown from its top. */
  topKey?: string
}

/** Asks for more while this many heights of the list are still ahead, so that nobody scrolls into nothing. */
const loadAheadHeights = 3

export function VirtualList<T extends object>(props: VirtualListProps<T>) {
  const { items, itemKey, itemText, renderItem, selectedKeys, height = 'min(60vh, 34rem)', topKey } = props
  const list = useRef<HTMLDivElement>(null)
  const [reported, setReported] = useState<ReadonlySet<string>>()
  const scale = useRootScale()
  const byKey = useMemo(() => new Map(items.map((item) => [itemKey(item), item])), [items, itemKey])
  const layoutOptions = useMemo(
    () => ({ rowSize: Math.round(props.rowHeight * scale), loaderSize: Math.round(48 * scale) }),
    [props.rowHeight, scale],
  )

  useEffect(() => {
    if (list.current && topKey !== undefined) list.current.scrollTop = 0
  }, [topKey])

  // The same element every time: React then leaves the collection of thousands alone while rows are being selected.
  const rows = useMemo(
    () => (
      <Collection items={items}>
        {(item) => <VirtualRow id={itemKey(item)} textValue={itemText(item)} />}
      </Collection>
    ),
    [items, itemKey, itemText],
  )

  function renderRow(key: string, isSelected: boolean): ReactNode {
    const item = byKey.get(key)
    return item && renderItem(item, { isSelected })
  }

  function select(selection: Selection) {
    const selectable = [...byKey.keys()].filter((key) => !props.disabledKeys?.has(key))
    const next = mergeSelection(selectedKeys, selectable, selection)
    if (!next) return
    props.onSelectionChange(next)
    // Guaranteed by the collection: its keys are the strings it was given.
    if (selection !== 'all') setReported(selection as ReadonlySet<string>)
  }

  return (
    // Rows get their content through the context: the collection of thousands is then built once, not on every render.
    <VirtualRowContext value={renderRow}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          ref={list}
          aria-label={props.label}
          selectionMode="multiple"
          selectionBehavior="toggle"
          escapeKeyBehavior="none"
          // What the list itself reported remembers where a range began.
          selectedKeys={reported && isSameSet(reported, selectedKeys) ? reported : selectedKeys}
          disabledKeys={props.disabledKeys}
          disabledBehavior="selection"
          onSelectionChange={select}
          renderEmptyState={props.renderEmptyState}
          className="block w-full overflow-auto outline-none [scrollbar-gutter:stable] data-empty:grid data-empty:place-items-center"
          style={{ height }}
        >
          {rows}
          {props.hasMore && (
            <GridListLoadMoreItem
              onLoadMore={props.onLoadMore}
              scrollOffset={loadAheadHeights}
              isLoading={props.isLoadingMore}
              className="flex h-full items-center justify-center gap-2 text-sm text-ink-2"
            >
              <Spinner className="size-4 text-accent" />
              Loading more
            </GridListLoadMoreItem>
          )}
        </GridList>
      </Virtualizer>
    </VirtualRowContext>
  )
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false
  for (const key of one) if (!other.has(key)) return false
  return true
}
