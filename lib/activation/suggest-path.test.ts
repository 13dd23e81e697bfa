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
  ['person.name.lastNmae', 'person.name.lastName'],
  ['persn.name.frstName', 'person.name.firstName'],
  ['person.lastName', 'person.name.lastName'],
  ['person.details.lastNames', 'person.name.lastName'],
  ['workaddress.city', 'workAddress.city'],
  ['email.address', 'personalEmail.address'],
  ['personalEmail.adress', 'personalEmail.address'],
])('%s was most likely meant as %s', (typed, meant) => {
  expect(suggestPath(typed, known)).toBe(meant)
})

test('the same last name under the same first one wins over one elsewhere', () => {
  expect(suggestPath('workAddress.primary.city', known)).toBe('workAddress.city')
})

test('of two that are a few letters off, the nearer one is meant', () => {
  expect(suggestPath('field.valueTwos', ['field.valueTenth', 'field.valueTwo'])).toBe('field.valueTwo')
})

test.each(['loyalty.tier', 'x', ''])('nothing is close to “%s”', (typed) => {
  expect(suggestPath(typed, known)).toBeUndefined()
})
