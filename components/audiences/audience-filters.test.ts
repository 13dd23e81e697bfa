import { expect, test } from 'vitest'
import { type AudienceFilters, changedWithin, filterQuery, filterWords, noFilters } from './audience-filters'

const some: AudienceFilters = {
  origin: ['upload', 'audience-manager'],
  evaluation: [],
  lifecycle: ['draft'],
  updated: changedWithin('7', Date.UTC(2026, 0, 8)),
}

test('filters that are not set leave the address alone', () => {
  expect(filterQuery(noFilters)).toEqual({})
})

test('several values of one filter stand together', () => {
  expect(filterQuery(some)).toEqual({
    origin: 'upload,audience-manager',
    lifecycle: 'draft',
    updatedSince: '2026-01-01T00:00:00.000Z',
  })
})

test('each filter can be taken off by itself', () => {
  const words = filterWords(some)
  expect(words.map(({ title, value }) => `${title} ${value}`)).toEqual([
    'Origin Custom upload',
    'Origin Audience Manager',
    'Lifecycle Draft',
    'Changed last 7 days',
  ])
  expect(words[0]?.removed).toEqual({ ...some, origin: ['audience-manager'] })
  expect(words[3]?.removed.updated).toBeUndefined()
})
