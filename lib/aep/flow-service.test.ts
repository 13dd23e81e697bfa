import { expect, test } from 'vitest'
import { toOne, toPage } from './flow-service'

test('the last page has no token', () => {
  expect(toPage({ items: [1], _links: {} })).toEqual({ items: [1], continuationToken: undefined })
  expect(toPage({ items: [] })).toEqual({ items: [], continuationToken: undefined })
})

test.each([
  ['/flows?continuationToken=abc', 'abc'],
  ['/flows?continuationToken=a=b==', 'a=b=='],
  ['/flows?limit=2&continuationToken=a%3D%3D', 'a=='],
  ['https://platform.example/flows?continuationToken=abc', 'abc'],
])('the token of %s is read whole', (href, token) => {
  expect(toPage({ items: [], _links: { next: { href } } }).continuationToken).toBe(token)
})

test('a lookup that finds nothing is a resource that is gone', () => {
  expect(() => toOne({ items: [] }, 'flows')).toThrow(expect.objectContaining({ code: 'resource-gone' }))
})
