import { expect, test } from 'vitest'
import type { DeletedDataflow } from '@/lib/contract/dataflow-changes'
import { recreationSentence, wasDisabled } from './recreation-words'

const deleted: DeletedDataflow = {
  id: 'f1',
  name: 'Feed',
  destinationName: 'Amazon Kinesis',
  targetNoun: 'stream',
  target: 'orders',
  accountName: 'Production',
  state: 'enabled',
  audienceCount: 2,
  attributeCount: 1,
  deletedAt: 1,
  deletedBy: 'a',
  keptUntil: 2,
  recreation: undefined,
}

test('before something is recreated it is said how much is exported, where to, and with which account', () => {
  expect(recreationSentence(deleted)).toBe(
    'A new dataflow exports 2 audiences with 1 attribute to the stream orders of Amazon Kinesis, through the account Production.',
  )
})

test('what is not known any more is left out instead of guessed', () => {
  const sparse = { ...deleted, target: undefined, accountName: undefined }
  expect(recreationSentence(sparse)).toBe(
    'A new dataflow exports 2 audiences with 1 attribute to Amazon Kinesis.',
  )
})

test.each([
  ['enabled', false],
  ['disabled', true],
  ['DISABLED', true],
])('one that was deleted while %s is known as such', (state, expected) => {
  expect(wasDisabled({ ...deleted, state })).toBe(expected)
})
