import { expect, test } from 'vitest'
import type { TreeNode } from './tree-node'
import { treeRows } from './tree-rows'

const node = (key: string, more: Partial<TreeNode> = {}): TreeNode => ({
  key,
  text: key,
  label: key,
  isSelectable: true,
  isExpanded: false,
  children: [],
  ...more,
})

test('what is below an open row follows it, one level deeper; what is below a closed one is left out', () => {
  const leaf = node('a.b.c')
  const rows = treeRows([
    node('a', { isExpanded: true, children: [node('a.b', { children: [leaf] }), node('a.d')] }),
    node('e'),
  ])
  expect(rows.map(({ key, level, isOpen }) => [key, level, isOpen])).toEqual([
    ['a', 1, true],
    ['a.b', 2, false],
    ['a.d', 2, undefined],
    ['e', 1, undefined],
  ])
  expect(rows.map(({ position, siblingCount }) => `${position} of ${siblingCount}`)).toEqual([
    '1 of 2',
    '1 of 2',
    '2 of 2',
    '2 of 2',
  ])
})
