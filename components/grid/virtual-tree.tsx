'use client'

import { type CSSProperties, type ReactNode, useCallback, useMemo } from 'react'
import { ChevronRightIcon } from '@/components/ui/icons'
import type { GridRow } from './grid-row'
import { RowBox } from './row-box'
import type { TreeNode } from './tree-node'
import { treeRows } from './tree-rows'
import { useGridFrame } from './use-grid-frame'
import { useBoxWindow } from './use-row-window'
import { VirtualRows } from './virtual-rows'

/** The box of a row with children: what is chosen below it, and what pressing does. */
export interface Branch {
  readonly chosen: 'all' | 'some' | 'none'
  readonly label: string
}

type VirtualTreeProps = {
  label: string
  nodes: readonly TreeNode[]
  expandedKeys: ReadonlySet<string>
  onExpandedChange: (keys: ReadonlySet<string>) => void
  selectedKeys: ReadonlySet<string>
  onSelectionChange: (keys: ReadonlySet<string>) => void
  /** Always the same function while rows are drawn alike; so is the next. */
  renderRow: (key: string) => ReactNode
  /** What the box of a row with children stands for; undefined when there is nothing to choose below it. */
  branchOf: (key: string) => Branch | undefined
  onBranchPress: (key: string) => void
  onFocusChange?: (key: string) => void
  renderEmptyState: () => ReactNode
  /** Height of a row in px at the browser's standard text size; grows with the text. */
  rowHeight: number
  height?: string
}

const rowStyles =
  'cursor-pointer border-b border-line pr-4 transition-colors duration-press ' +
  'hover:bg-sunken aria-selected:bg-accent-soft/55 focus-visible:-outline-offset-2'
// Less for each level where there is little room, or deep rows would have none left for their words.
const cellStyles =
  'flex h-full items-center gap-2 pl-[calc(0.625rem+var(--depth)*0.75rem)] sm:pl-[calc(0.75rem+var(--depth)*1.375rem)]'
const opener =
  'grid size-6 shrink-0 cursor-pointer place-items-center rounded-sm text-ink-2 transition-transform duration-come hover:text-ink'

/** A tree of thousands of rows, of which only those in sight are drawn. Ranges are selected with Shift. */
export function VirtualTree(props: VirtualTreeProps) {
  const { nodes, expandedKeys, renderRow, branchOf, onBranchPress } = props
  const rows = useMemo(() => treeRows(nodes), [nodes])
  const frame = useGridFrame(rows, props.rowHeight)
  const window = useBoxWindow(frame)

  function setOpen(key: string, isOpen: boolean) {
    const next = new Set(expandedKeys)
    if (isOpen) next.add(key)
    else next.delete(key)
    props.onExpandedChange(next)
  }

  const renderCells = useCallback(
    (row: GridRow<TreeNode>, isSelected: boolean) => (
      <div role="gridcell" className={cellStyles} style={depthStyle(row)}>
        {row.isOpen === undefined ? (
          <span className="w-6 shrink-0" />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            data-row-opener
            aria-label={row.isOpen ? 'Close' : 'Open'}
            className={row.isOpen ? `${opener} rotate-90` : opener}
          >
            <ChevronRightIcon />
          </button>
        )}
        <Box row={row} isSelected={isSelected} branch={branchOf(row.key)} />
        <div className="min-w-0 flex-1 pl-1">{renderRow(row.key)}</div>
      </div>
    ),
    [renderRow, branchOf],
  )

  return (
    <VirtualRows
      role="treegrid"
      label={props.label}
      {...frame}
      window={window}
      selectedKeys={props.selectedKeys}
      onSelectionChange={props.onSelectionChange}
      renderCells={renderCells}
      rowClassName={rowStyles}
      className="w-full overflow-auto outline-none"
      heightCss={props.height ?? 'min(60vh, 34rem)'}
      actionOf={({ key, isOpen }) => (isOpen === undefined ? undefined : () => setOpen(key, !isOpen))}
      onBoxPress={({ key }) => {
        if (branchOf(key)) onBranchPress(key)
      }}
      onOpenChange={setOpen}
      {...(props.onFocusChange && { onFocusChange: props.onFocusChange })}
      empty={props.renderEmptyState()}
    />
  )
}

interface BoxProps {
  readonly row: GridRow<TreeNode>
  readonly isSelected: boolean
  readonly branch: Branch | undefined
}

function Box({ row, isSelected, branch }: BoxProps) {
  if (row.isSelectable) return <RowBox label={`Select ${row.text}`} isChecked={isSelected} />
  if (!branch) return <span className="w-4.5 shrink-0" />
  return (
    <RowBox label={branch.label} isChecked={branch.chosen === 'all'} isMixed={branch.chosen === 'some'} />
  )
}

/** How many levels a row lies below the top. */
function depthStyle({ level = 1 }: Pick<GridRow<TreeNode>, 'level'>): CSSProperties {
  // Custom properties are no CSS that React knows.
  return { '--depth': level - 1 } as CSSProperties
}
