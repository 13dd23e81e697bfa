import { expect, test } from 'vitest'
import { auditQuery, isBackwards, readFilters, writeFilters } from './activity-filters'

const everything = {
  search: 'loyalty & more',
  action: 'create',
  resourceType: 'dataflow',
  outcome: 'failed',
  from: '2026-01-30',
  to: '2026-02-02',
  activationId: '0b6f0f0e-1111-4222-8333-444455556666',
} as const

test('what stands in a shared address is what its sender saw', () => {
  expect(readFilters(new URLSearchParams(writeFilters(everything)))).toEqual(everything)
})

test('without filters the address stays bare', () => {
  expect(writeFilters({})).toBe('')
  expect(writeFilters({ search: undefined, from: '' })).toBe('')
})

test.each([
  ['action', 'explode'],
  ['action', 'toString'],
  ['resourceType', 'flow'],
  ['outcome', 'Failed'],
  ['from', '31.01.2026'],
  ['from', '2026-13-45'],
  ['to', '0002-01-01'],
  ['activationId', 'not-an-id'],
  ['search', '   '],
])('%s=%s filters nothing', (name, value) => {
  expect(writeFilters(readFilters(new URLSearchParams({ [name]: value })))).toBe('')
})

test('the server is asked from the first moment of the first day to the first moment after the last, here', () => {
  const query = new URLSearchParams(auditQuery(everything))
  expect(query.get('from')).toBe(new Date(2026, 0, 30).toISOString())
  expect(query.get('to')).toBe(new Date(2026, 1, 3).toISOString())
  expect(query.get('search')).toBe('loyalty & more')
})

test('a search is no longer than the server takes', () => {
  expect(readFilters(new URLSearchParams({ search: 'a'.repeat(300) })).search).toHaveLength(200)
})

test('days the wrong way round are noticed, one day alone is not the wrong way round', () => {
  expect(isBackwards({ from: '2026-02-01', to: '2026-01-31' })).toBe(true)
  expect(isBackwards({ from: '2026-02-01', to: '2026-02-01' })).toBe(false)
  expect(isBackwards({ to: '2026-02-01' })).toBe(false)
})
