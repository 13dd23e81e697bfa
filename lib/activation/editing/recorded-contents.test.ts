import { expect, test } from 'vitest'
import { contentsAfter, recordedContents } from './recorded-contents'

const audience = (id: string) => ({ id, name: id })

const entries = [
  {
    id: 9,
    outcome: 'succeeded',
    before: { target: { stream: 'old' } },
    after: { target: { stream: 'new' } },
  },
  { id: 8, outcome: 'failed', before: { name: 'Two' }, after: { name: 'Never' } },
  {
    id: 7,
    outcome: 'succeeded',
    before: { name: 'One', audiences: [audience('a')] },
    after: { name: 'Two', audiences: [audience('a'), audience('b')] },
  },
  { id: 5, outcome: 'succeeded', after: { audiences: [audience('a')], attributes: ['p'] } },
  { id: 4, outcome: 'succeeded', after: { name: 'One', description: 'Text [sluice 1-2/dataflow]' } },
]

test('a state is put together from what was left before and found after', () => {
  expect(contentsAfter(entries, 5)).toEqual({
    name: 'One',
    description: 'Text',
    audiences: [audience('a')],
    attributes: ['p'],
    target: { stream: 'old' },
  })
})

test('what failed has left nothing', () => {
  expect(contentsAfter(entries, 8)).toMatchObject({ name: 'Two', target: { stream: 'old' } })
  expect(contentsAfter(entries, 9)).toMatchObject({ name: 'Two', target: { stream: 'new' } })
})

test('what a target connection was made with tells where records go', () => {
  const params = { stream: 'loyalty', region: 'eu-west-1', includeSegmentNames: false }
  expect(recordedContents({ name: 'Amazon Kinesis · loyalty', params })).toMatchObject({ target: params })
})

test('an entry of another kind tells nothing', () => {
  expect(recordedContents([{ op: 'add', path: '/name' }])).toEqual({})
  expect(recordedContents({ works: true })).toEqual({})
  expect(recordedContents({ name: 5, attributes: ['p'] })).toEqual({ attributes: ['p'] })
})
