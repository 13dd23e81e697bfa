'use client'

import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Collection, type Selection } from 'react-aria-components/GridList'
import { Tree } from 'react-aria-components/Tree'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import { mergeSelection } from './merge-selection'
import type { TreeNode } from './tree-node'
import { useRootScale } from './use-root-scale'
import { type Branch, VirtualTreeContext, VirtualTreeRow } from './virtual-tree-row'

type VirtualTreeProps = {
  label: string
  nodes: readonly TreeNode[]
  expandedKeys: ReadonlySet<string>
  onExpandedChange: (keys: ReadonlySet<string>) => void
  selectedKeys: ReadonlySet<string>
  onSelectionChange: (keys: ReadonlySet<string>) => void
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

/** So long after a letter, React Aria takes a blank for the next letter of what is looked for. */
const typeAheadMs = 1_000

/** A tree of thousands of rows, of which only those in sight are drawn. Ranges are selected with Shift. */
export function VirtualTree(props: VirtualTreeProps) {
  const { nodes, height = 'min(60vh, 34rem)' } = props
  const scale = useRootScale()
  const layoutOptions = useMemo(
    () => ({ rowSize: Math.round(props.rowHeight * scale) }),
    [props.rowHeight, scale],
  )
  const shown = useMemo(() => flatten(nodes), [nodes])
  const unselectableKeys = useMemo(
    () => shown.filter(({ isSelectable }) => !isSelectable).map(({ key }) => key),
    [shown],
  )
  const [selectedKeys, remember] = useAnchored(props.selectedKeys)
  const typedAt = useRef(Number.NEGATIVE_INFINITY)

  const toggle = useToggle(props)
  // The same element every time: React then leaves the collection alone while rows are being selected.
  const rows = useMemo(
    () => (
      <Collection items={nodes}>
        {(node) => <VirtualTreeRow id={node.key} node={node} onToggle={toggle} />}
      </Collection>
    ),
    [nodes, toggle],
  )

  function select(selection: Selection) {
    const selectable = shown.filter(({ isSelectable }) => isSelectable).map(({ key }) => key)
    const next = mergeSelection(props.selectedKeys, selectable, selection)
    if (!next) return
    if (selection !== 'all') remember(selection)
    props.onSelectionChange(next)
  }

  function pressKey(event: KeyboardEvent<HTMLElement>) {
    const isTypingAhead = event.timeStamp - typedAt.current < typeAheadMs
    const isLetter = event.key.length === 1 && (event.key !== ' ' || isTypingAhead)
    typedAt.current = isLetter ? event.timeStamp : Number.NEGATIVE_INFINITY
    if (event.key !== ' ' || isTypingAhead) return
    const key = keyOfRow(event.target)
    // Rows that cannot be selected themselves give the key to what is below them; boxes and buttons have a use of their own.
    if (key === undefined || !props.branchOf(key)) return
    event.preventDefault()
    event.stopPropagation()
    props.onBranchPress(key)
  }

  return (
    <VirtualTreeContext
      value={{
        renderRow: props.renderRow,
        branchOf: props.branchOf,
        onBranchPress: props.onBranchPress,
      }}
    >
      <div
        onKeyDownCapture={pressKey}
        onFocusCapture={({ target }) => {
          const key = target.closest('[data-key]')?.getAttribute('data-key')
          if (key) props.onFocusChange?.(key)
        }}
      >
        <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
          <Tree
            aria-label={props.label}
            selectionMode="multiple"
            selectionBehavior="toggle"
            escapeKeyBehavior="none"
            selectedKeys={selectedKeys}
            onSelectionChange={select}
            disabledKeys={unselectableKeys}
            disabledBehavior="selection"
            expandedKeys={props.expandedKeys}
            onExpandedChange={(keys) => props.onExpandedChange(new Set([...keys].map(String)))}
            renderEmptyState={props.renderEmptyState}
            className="block w-full overflow-auto outline-none data-empty:grid data-empty:place-items-center"
            style={{ height }}
          >
            {rows}
          </Tree>
        </Virtualizer>
      </div>
    </VirtualTreeContext>
  )
}

/** The rows one gets to see. */
function flatten(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => (node.isExpanded ? [node, ...flatten(node.children)] : [node]))
}

type Expansion = Pick<VirtualTreeProps, 'expandedKeys' | 'onExpandedChange'>

/** Always the same function, since the collection of rows is built with it. */
function useToggle({ expandedKeys, onExpandedChange }: Expansion): (key: string) => void {
  const latest = useRef<Expansion>({ expandedKeys, onExpandedChange })
  useEffect(() => {
    latest.current = { expandedKeys, onExpandedChange }
  }, [expandedKeys, onExpandedChange])
  return useCallback((key) => {
    const next = new Set(latest.current.expandedKeys)
    if (!next.delete(key)) next.add(key)
    latest.current.onExpandedChange(next)
  }, [])
}

function keyOfRow(target: EventTarget): string | undefined {
  if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'row') return undefined
  return target.dataset.key
}

/**
 * A selection that was reported remembers where a range began. It is handed back as long as it says the same as the
 * keys, so that Shift goes on from there.
 */
function useAnchored(keys: ReadonlySet<string>) {
  const [reported, setReported] = useState<Exclude<Selection, 'all'>>()
  const anchored = useMemo(() => {
    const isSame = reported?.size === keys.size && [...keys].every((key) => reported.has(key))
    return isSame ? reported : keys
  }, [keys, reported])
  return [anchored, setReported] as const
}
