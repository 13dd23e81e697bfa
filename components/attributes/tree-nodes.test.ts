import { expect, test } from 'vitest'
import type { TreeNode } from '@/components/grid/tree-node'
import { chosenCounts } from '@/lib/activation/choose-attributes'
import { toSchemaTree } from '@/lib/activation/schema-tree'
import { createSchemaSearch } from '@/lib/activation/search-schema'
import { sampleSchema } from '@/lib/activation/testing/profile-schemas'
import { treeNodes } from './tree-nodes'

const tree = toSchemaTree(sampleSchema)
const search = createSchemaSearch(tree)('')

function nodesOf(kept: Map<string, TreeNode>, expanded: readonly string[], chosen: readonly string[] = []) {
  const view = { search, expanded: new Set(expanded), chosenCounts: chosenCounts(tree, chosen) }
  return new Map(treeNodes(view, kept).map((node) => [node.key, node]))
}

test('an open group has all that is in it; a closed one the first, so that it can be opened', () => {
  const nodes = nodesOf(new Map(), ['homeAddress'])
  expect(nodes.get('homeAddress')).toMatchObject({
    isExpanded: true,
    children: [{ key: 'homeAddress.city' }, { key: 'homeAddress.street' }],
  })
  expect(nodes.get('person')).toMatchObject({ isExpanded: false, children: [{ key: 'person.name' }] })
  expect(nodes.get('identityMap')).toMatchObject({ isSelectable: false, children: [] })
})

test('rows that say the same stay the same objects, the others do not', () => {
  const kept = new Map<string, TreeNode>()
  const before = nodesOf(kept, [])
  const after = nodesOf(kept, ['homeAddress', 'personalEmail'], ['person.age'])
  expect(after.get('_acme')).toBe(before.get('_acme'))
  expect(after.get('homeAddress')).not.toBe(before.get('homeAddress'))
  expect(after.get('personalEmail')).not.toBe(before.get('personalEmail'))
  expect(after.get('person')?.label).toBe('person, person, 1 of 3 selected')
})

test('a row says all it shows: path, type, identity, labels, why it cannot be sent', () => {
  const nodes = nodesOf(new Map(), ['personalEmail', 'homeAddress'])
  expect(nodes.get('personalEmail')?.children[0]?.label).toBe(
    'Address, personalEmail.address, string, identity Email',
  )
  expect(nodes.get('homeAddress')?.children[0]?.label).toBe(
    'City, homeAddress.city, string, I2: identifies a person together with other data',
  )
  expect(nodes.get('identityMap')?.label).toBe(
    'identityMap, identityMap, cannot be sent: Identities are sent anyway',
  )
})
