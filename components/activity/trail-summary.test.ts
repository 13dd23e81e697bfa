import { expect, test } from 'vitest'
import { filterSummary, trailSummary } from './trail-summary'

const filters = { action: 'update', outcome: 'unknown', from: '2026-01-31' } as const

test('the whole trail is told from a part of it', () => {
  expect(trailSummary({ count: 1, hasMore: false, filters: {} })).toBe('The only entry')
  expect(trailSummary({ count: 37, hasMore: false, filters: {} })).toBe('All 37 entries')
  expect(trailSummary({ count: 1_200, hasMore: true, filters: {} })).toBe('The newest 1,200 entries')
})

test('what matches is told from everything', () => {
  expect(trailSummary({ count: 1, hasMore: false, filters })).toBe('1 entry matches')
  expect(trailSummary({ count: 2, hasMore: false, filters })).toBe('2 entries match')
  expect(trailSummary({ count: 100, hasMore: true, filters })).toBe('The newest 100 entries that match')
})

test('nothing yet is told from nothing that matches', () => {
  expect(trailSummary({ count: 0, hasMore: false, filters: {} })).toBe('No entries')
  expect(trailSummary({ count: 0, hasMore: false, filters })).toBe('No entry matches')
})

test('filters are named in words, not in the words of the address', () => {
  expect(filterSummary(filters)).toBe('action Change, outcome Not known, from Jan 31, 2026')
  expect(filterSummary({ search: 'loyalty', activationId: '0b6f0f0e-1111-4222-8333-444455556666' })).toBe(
    'search “loyalty”, activation 0b6f0f0e…',
  )
  expect(filterSummary({ resourceType: 'target-connection' })).toBe('resource Target connection')
})
