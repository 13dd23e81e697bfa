import { expect, test } from 'vitest'
import { checkPath, pathProblem } from './check-path'
import { toSchemaTree } from './schema-tree'
import { sampleSchema } from './testing/profile-schemas'

const tree = toSchemaTree(sampleSchema)
const problemOf = (path: string) => pathProblem(checkPath(tree, path))

test('an attribute has no problem', () => {
  expect(problemOf('person.name.firstName')).toBeUndefined()
})

test.each([
  ['person.name.firstname', 'Did you mean person.name.firstName?'],
  ['Person.name', 'Did you mean person.name?'],
  ['IdentityMap', 'Did you mean identityMap?'],
  ['person.name.fristName', 'Did you mean person.name.firstName?'],
  ['unheard.of', 'The profile schema has no attribute unheard.of. Choose another one from the list'],
  ['person.name', 'person.name is a group of 2 attributes. Choose from those'],
  ['_acme', '_acme is a group of one attribute. Choose from those'],
  ['nothing', 'nothing is a group, and nothing in it can be sent'],
  ['identityMap', 'identityMap cannot be sent. Identities are sent anyway'],
  ['_acme.orders.0.sku', '_acme.orders.0.sku cannot be sent. It is in _acme.orders: a list'],
  ['person name', 'Write the path with dots, like personalEmail.address'],
  ['', 'Each attribute needs its path'],
])('%s: %s', (path, sentence) => {
  expect(problemOf(path)).toContain(sentence)
})

test('below an attribute there is nothing', () => {
  expect(checkPath(tree, 'person.age.years')).toMatchObject({ kind: 'unknown' })
})
