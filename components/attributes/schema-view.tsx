'use client'

import { useCallback, useState } from 'react'
import { type Branch, VirtualTree } from '@/components/grid/virtual-tree'
import { EmptyState } from '@/components/ui/empty-state'
import { branchChange } from '@/lib/activation/choose-attributes'
import type { SchemaTree } from '@/lib/activation/schema-tree'
import { AttributeDetails } from './attribute-details'
import { AttributeRow } from './attribute-row'
import { branchLabel } from './attribute-words'
import type { AttributeChoice } from './use-attribute-choice'
import type { useSchemaView } from './use-schema-view'

interface SchemaViewProps {
  readonly tree: SchemaTree
  readonly view: ReturnType<typeof useSchemaView>
  readonly value: readonly string[]
  readonly selectedKeys: ReadonlySet<string>
  readonly choice: AttributeChoice
}

/** The tree to choose from, and what there is to know about the row one is at. */
export function SchemaView({ tree, view, value, selectedKeys, choice }: SchemaViewProps) {
  const { search, counts, wanted } = view
  const [focused, setFocused] = useState<string>()

  const branchOf = useCallback(
    (path: string): Branch | undefined => {
      const entry = tree.byPath.get(path)
      if (entry?.kind !== 'group' || entry.attributeCount === 0) return undefined
      const count = counts.get(path) ?? 0
      const chosen = count === 0 ? 'none' : count === entry.attributeCount ? 'all' : 'some'
      return { chosen, label: branchLabel(entry, count) }
    },
    [tree, counts],
  )
  const renderRow = useCallback(
    (path: string) => {
      const entry = tree.byPath.get(path)
      return (
        entry && (
          <AttributeRow
            entry={entry}
            words={search.words}
            chosenCount={counts.get(path) ?? 0}
            foundCount={search.foundIn(entry)}
          />
        )
      )
    },
    [tree, search, counts],
  )

  function pressBranch(path: string) {
    const entry = tree.byPath.get(path)
    if (!entry) return
    const change = branchChange(tree, entry, value)
    if (change.kind === 'add') choice.offer(change.paths, entry.title)
    else choice.remove(change.paths, `from ${entry.title}`)
  }

  function select(keys: ReadonlySet<string>) {
    const kept = value.filter((path) => keys.has(path))
    const added = [...keys].filter((path) => !selectedKeys.has(path))
    if (added.length > 1 && kept.length === value.length) choice.offer(added, 'this list')
    else choice.change([...kept, ...added])
  }

  return (
    <div data-shown-search={wanted.trim()}>
      <VirtualTree
        label="Attributes"
        nodes={view.nodes}
        expandedKeys={view.expanded}
        onExpandedChange={view.expand}
        selectedKeys={selectedKeys}
        onSelectionChange={select}
        branchOf={branchOf}
        onBranchPress={pressBranch}
        onFocusChange={setFocused}
        rowHeight={56}
        renderRow={renderRow}
        renderEmptyState={() => <NothingFound search={wanted} />}
      />
      <AttributeDetails entry={focused === undefined ? undefined : tree.byPath.get(focused)} />
    </div>
  )
}

function NothingFound({ search }: { search: string }) {
  if (!search.trim()) return <EmptyState title="The profile schema of this sandbox has no fields" />
  return (
    <EmptyState title={`Nothing in the schema matches “${search.trim()}”`}>
      Try fewer letters or another word. Titles, paths and the groups around a field are searched.
    </EmptyState>
  )
}
