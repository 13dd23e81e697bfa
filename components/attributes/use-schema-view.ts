'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import type { TreeNode } from '@/components/grid/tree-node'
import { chosenCounts } from '@/lib/activation/choose-attributes'
import type { SchemaTree } from '@/lib/activation/schema-tree'
import { createSchemaSearch, groupsToOpen } from '@/lib/activation/search-schema'
import { treeNodes } from './tree-nodes'

/** More rows than anyone reads; groups beyond stay closed and say how much was found in them. */
const openedRowsMax = 150

/** What is searched for, what is open, and the rows that follow from both. */
export function useSchemaView(tree: SchemaTree, chosen: readonly string[]) {
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text)
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set())
  // What is opened or closed by hand during a search lasts as long as that search.
  const [byHand, setByHand] = useState<{ text: string; keys: ReadonlySet<string> }>()
  const find = useMemo(() => createSchemaSearch(tree), [tree])
  const search = useMemo(() => find(wanted), [find, wanted])
  const led = useMemo(() => groupsToOpen(search, openedRowsMax), [search])
  const isSearching = search.words.length > 0
  const searchKeys = byHand?.text === wanted ? byHand.keys : led
  const expanded = isSearching ? searchKeys : opened
  const counts = useMemo(() => chosenCounts(tree, chosen), [tree, chosen])
  const [kept] = useState(() => new Map<string, TreeNode>())
  const nodes = useMemo(
    () => treeNodes({ search, expanded, chosenCounts: counts }, kept),
    [search, expanded, counts, kept],
  )

  function expand(keys: ReadonlySet<string>) {
    if (isSearching) setByHand({ text: wanted, keys })
    else setOpened(keys)
  }

  return { text, setText, wanted, search, isSearching, nodes, expanded, expand, counts }
}
