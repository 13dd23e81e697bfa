'use client'

import { type ReactNode, useCallback, useEffect } from 'react'
import { Spinner } from '@/components/ui/spinner'
import type { GridRow } from './grid-row'
import { RowBox } from './row-box'
import { useGridFrame } from './use-grid-frame'
import { type ItemRows, useItemRows } from './use-item-rows'
import { useBoxWindow } from './use-row-window'
import { VirtualRows } from './virtual-rows'

type VirtualListProps<T> = ItemRows<T> & {
  label: string
  /** Always the same function while items are drawn alike. */
  renderItem: (item: T) => ReactNode
  /** Height of a row in px at the browser's standard text size; grows with the text. */
  rowHeight: number
  selectedKeys: ReadonlySet<string>
  onSelectionChange: (keys: ReadonlySet<string>) => void
  renderEmptyState: () => ReactNode
  onLoadMore?: () => void
  isLoadingMore?: boolean
  hasMore?: boolean
  height?: string
  /** Another value is another list: it is shown from its top. */
  topKey?: string
}

/** Asks for more while so many rows are still ahead, so that nobody scrolls into nothing. */
const rowsAhead = 30

const rowStyles =
  'flex cursor-pointer items-center gap-3.5 border-b border-line px-4 transition-colors duration-press ' +
  'hover:bg-sunken aria-selected:bg-accent-soft/55 focus-visible:-outline-offset-2'

/** Rows of any number in a box of their own, to choose from. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { renderItem, topKey } = props
  const rows = useItemRows(props)
  const frame = useGridFrame(rows, props.rowHeight)
  const window = useBoxWindow(frame)
  const { grid } = frame

  useEffect(() => {
    if (grid.current && topKey !== undefined) grid.current.scrollTop = 0
  }, [grid, topKey])

  const { hasMore = false, isLoadingMore = false, onLoadMore } = props
  const isNearEnd = rows.length > 0 && window.lastIndex >= rows.length - rowsAhead
  useEffect(() => {
    if (hasMore && isNearEnd && !isLoadingMore) onLoadMore?.()
  }, [hasMore, isNearEnd, isLoadingMore, onLoadMore])

  const renderCells = useCallback(
    ({ item, text, isSelectable }: GridRow<T>, isSelected: boolean) => (
      <div role="gridcell" className="flex h-full min-w-0 flex-1 items-center gap-3.5">
        <RowBox label={`Select ${text}`} isChecked={isSelected} isDisabled={!isSelectable} />
        <div className="min-w-0 flex-1">{renderItem(item)}</div>
      </div>
    ),
    [renderItem],
  )

  return (
    <VirtualRows
      role="grid"
      label={props.label}
      {...frame}
      window={window}
      selectedKeys={props.selectedKeys}
      onSelectionChange={props.onSelectionChange}
      renderCells={renderCells}
      rowClassName={rowStyles}
      className="w-full overflow-auto outline-none [scrollbar-gutter:stable]"
      heightCss={props.height ?? 'min(60vh, 34rem)'}
      empty={props.renderEmptyState()}
      foot={
        isLoadingMore ? (
          <p className="flex h-12 items-center justify-center gap-2 text-sm text-ink-2" aria-hidden="true">
            <Spinner className="size-4 text-accent" />
            Loading more
          </p>
        ) : undefined
      }
    />
  )
}
