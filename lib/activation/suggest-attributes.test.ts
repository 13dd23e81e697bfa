import { expect, test } from 'vitest'
import { toSchemaTree } from './schema-tree'
import { missingIdentities, usualAttributes } from './suggest-attributes'
import { attribute, group, sampleSchema, unsupported } from './testing/profile-schemas'

const tree = toSchemaTree(sampleSchema)

test('names and the email address are suggested where they exist, memberships never', () => {
  expect(usualAttributes(tree).map(({ path }) => path)).toEqual([
    'person.name.firstName',
    'person.name.lastName',
    'personalEmail.address',
  ])
  const poor = toSchemaTree({
    fields: [group('person', [group('name', [attribute('firstName'), unsupported('lastName')])])],
  })
  expect(usualAttributes(poor).map(({ path }) => path)).toEqual(['person.name.firstName'])
})

test('identities are missed until one is chosen', () => {
  expect(missingIdentities(tree, ['person.age']).map(({ path }) => path)).toEqual(['personalEmail.address'])
  expect(missingIdentities(tree, ['person.age', 'personalEmail.address'])).toEqual([])
})

test('a schema without identities misses none', () => {
  expect(missingIdentities(toSchemaTree({ fields: [attribute('a')] }), ['a'])).toEqual([])
})
