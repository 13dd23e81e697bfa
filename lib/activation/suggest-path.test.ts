import { expect, test } from 'vitest'
import { suggestPath } from './suggest-path'

const known = [
  'homeAddress.city',
  'person.name.firstName',
  'person.name.lastName',
  'personalEmail.address',
  'workAddress.city',
]

test.each([
  ['person.name.lastname', 'person.name.lastName'],
  ['person.lastName', 'person.name.lastName'],
  ['workaddress.city', 'workAddress.city'],
  ['email.address', 'personalEmail.address'],
])('%s was most likely meant as %s', (typed, meant) => {
  expect(suggestPath(typed, known)).toBe(meant)
})

test('the same last name under the same first one wins over one elsewhere', () => {
  expect(suggestPath('workAddress.primary.city', known)).toBe('workAddress.city')
})

test('nothing close gives no suggestion', () => {
  expect(suggestPath('loyalty.tier', known)).toBeUndefined()
})
