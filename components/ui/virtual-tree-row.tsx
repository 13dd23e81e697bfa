'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { Button } from 'react-aria-components/Button'
import { Collection } from 'react-aria-components/GridList'
import { TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import { Checkbox } from './checkbox'
import { ChevronRightIcon } from './icons'
import type { TreeNode } from './tree-node'

/** The box of a row with children: what is chosen below it, and what pressing does. */
export interface Branch {
  readonly chosen: 'all' | 'some' | 'none'
  readonly label: string
}

interface VirtualTreeRows {
  readonly renderRow: (key: string) => ReactNode
  readonly branchOf: (key: string) => Branch | undefined
  readonly onBranchPress: (key: string) => void
}

export const VirtualTreeContext = createContext<VirtualTreeRows>({
  renderRow: () => null,
  branchOf: () => undefined,
  onBranchPress: () => undefined,
})

const row =
  'flex h-full cursor-pointer items-center gap-2 border-b border-line pr-4 transition-colors duration-100 ' +
  'pl-[calc(0.625rem+(var(--tree-item-level)-1)*0.75rem)] sm:pl-[calc(0.75rem+(var(--tree-item-level)-1)*1.375rem)] ' +
  'hover:bg-sunken selected:bg-accent-soft/55 focus-visible:-outline-offset-2'

interface VirtualTreeRowProps {
  readonly id: string
  readonly node: TreeNode
  /** Opens or closes it; must stay the same function. */
  readonly onToggle: (key: string) => void
}

export function VirtualTreeRow({ id, node, onToggle }: VirtualTreeRowProps) {
  return (
    <TreeItem
      id={id}
      textValue={node.text}
      aria-label={node.label}
      onAction={node.children.length > 0 ? () => onToggle(id) : undefined}
      className={node.isSelectable || node.children.length > 0 ? row : `${row} cursor-default`}
    >
      <TreeItemContent>
        {({ isExpanded, hasChildItems }) => (
          <>
            {hasChildItems ? (
              <Button slot="chevron" className={chevron(isExpanded)}>
                <ChevronRightIcon />
              </Button>
            ) : (
              <span className="w-6 shrink-0" />
            )}
            {hasChildItems ? (
              <BranchBox id={id} />
            ) : (
              <Checkbox slot="selection" className={node.isSelectable ? '' : 'invisible'} />
            )}
            <RowContent id={id} />
          </>
        )}
      </TreeItemContent>
      <Collection items={node.children}>
        {(child) => <VirtualTreeRow id={child.key} node={child} onToggle={onToggle} />}
      </Collection>
    </TreeItem>
  )
}

function RowContent({ id }: { id: string }) {
  return <div className="min-w-0 flex-1 pl-1">{useContext(VirtualTreeContext).renderRow(id)}</div>
}

function BranchBox({ id }: { id: string }) {
  const { branchOf, onBranchPress } = useContext(VirtualTreeContext)
  const branch = branchOf(id)
  if (!branch) return <span className="w-6 shrink-0" />
  return (
    <Checkbox
      aria-label={branch.label}
      isSelected={branch.chosen === 'all'}
      isIndeterminate={branch.chosen === 'some'}
      onChange={() => onBranchPress(id)}
    />
  )
}

function chevron(isExpanded: boolean): string {
  return `grid size-6 shrink-0 cursor-pointer place-items-center rounded-sm text-ink-2 transition-transform duration-150 hover:text-ink ${isExpanded ? 'rotate-90' : ''}`
}
