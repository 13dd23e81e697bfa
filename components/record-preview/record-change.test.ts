import { expect, test } from 'vitest'
import { type RecordSelection, recordChange } from './record-change'

const before: RecordSelection = {
  audiences: [{ id: 'a', name: 'Alpha' }],
  attributes: ['person.name.lastName'],
  includeSegmentNames: false,
  includeSegmentTimestamps: false,
  profileId: 'joins',
}

function changeTo(change: Partial<RecordSelection>) {
  return recordChange(before, { ...before, ...change })
}

test('the same content is no change, even in new lists', () => {
  expect(changeTo({ audiences: [{ id: 'a', name: 'Alpha' }], attributes: [...before.attributes] })).toBe(
    undefined,
  )
})

test('one audience or attribute is named, and is the part to look at', () => {
  expect(changeTo({ audiences: [...before.audiences, { id: 'b', name: 'Beta' }] })).toEqual({
    sentence: 'Beta added.',
    newestKey: 'audience:b',
  })
  expect(changeTo({ attributes: [...before.attributes, 'loyalty.tier'] })).toEqual({
    sentence: 'loyalty.tier added.',
    newestKey: 'attribute:loyalty.tier',
  })
})

test('many at once are counted, and the last of them is looked at', () => {
  expect(changeTo({ attributes: [...before.attributes, 'a', 'b', 'c'] })).toEqual({
    sentence: '3 attributes added.',
    newestKey: 'attribute:c',
  })
})

test('what was removed is said, and nothing is looked at', () => {
  expect(changeTo({ audiences: [] })).toEqual({ sentence: 'Alpha removed.', newestKey: undefined })
})

test('options and the sample profile are said', () => {
  expect(changeTo({ includeSegmentNames: true })?.sentence).toBe('Audience names added.')
  expect(changeTo({ profileId: 'leaves' })?.sentence).toBe('Sample profile: Ana leaves.')
})
