import { expect, test } from 'vitest'
import { recordPreview } from '@/lib/activation/record-preview/record-preview'
import { recordInput } from '@/lib/activation/record-preview/testing/record-input'
import { foldAudiences } from './fold-audiences'

function blocksOf(count: number) {
  const audiences = Array.from({ length: count }, (_, index) => ({
    id: `audience-${index}`,
    name: `${index}`,
  }))
  return recordPreview(recordInput({ audiences })).blocks
}

test('a short list of audiences is shown whole', () => {
  const blocks = blocksOf(8)
  expect(foldAudiences(blocks)).toBe(blocks)
})

test('of a long list the middle is left out, and counted; what was chosen last stays in sight', () => {
  const blocks = blocksOf(250)
  const parts = foldAudiences(blocks)
  const keys = parts.map(({ key }) => key).filter((key) => /^(fold|audience:audience-)/.test(key))
  expect(keys).toEqual([
    ...[0, 1].map((index) => `audience:audience-${index}`),
    'fold',
    ...[246, 247, 248, 249].map((index) => `audience:audience-${index}`),
  ])
  expect(parts.find(({ key }) => key === 'fold')).toEqual({ key: 'fold', hiddenCount: 244 })
})

test('nothing but chosen audiences is ever left out', () => {
  const blocks = blocksOf(20)
  const parts = new Set(foldAudiences(blocks).map(({ key }) => key))
  const gone = blocks.filter(({ key }) => !parts.has(key))
  expect(gone).toHaveLength(14)
  for (const { origin } of gone) expect(origin).toMatchObject({ kind: 'chosen', what: 'audience' })
})
