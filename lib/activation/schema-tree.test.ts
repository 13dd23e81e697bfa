import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ancestorsOf, attributesIn, childrenOf, type SchemaEntry, toSchemaTree } from './schema-tree'
import { anySchema, attribute, group, sampleSchema } from './testing/profile-schemas'

const tree = toSchemaTree(sampleSchema)
const pathsOf = (entries: readonly SchemaEntry[]) => entries.map(({ path }) => path)

test('names from the top down, joined by dots, are the path', () => {
  expect(tree.attributePaths).toEqual([
    '_acme.tier',
    'homeAddress.city',
    'homeAddress.street',
    'person.age',
    'person.name.firstName',
    'person.name.lastName',
    'personalEmail.address',
  ])
})

test('a group counts the attributes in it, however deep', () => {
  const countOf = (path: string) => tree.byPath.get(path)?.attributeCount
  expect([countOf('person'), countOf('person.name'), countOf('_acme'), countOf('nothing')]).toEqual([
    3, 2, 1, 0,
  ])
})

test('labels of the groups around a field are its own as well, each once', () => {
  expect(tree.byPath.get('person.name.lastName')?.labels).toEqual(['I1', 'I2', 'C2'])
  expect(tree.byPath.get('homeAddress.city')?.labels).toEqual(['I2'])
})

test('a path that comes twice counts once', () => {
  const { entries } = toSchemaTree({ fields: [attribute('a'), group('a', [attribute('b')]), attribute('c')] })
  expect(pathsOf(entries)).toEqual(['a', 'c'])
})

test('in any schema, children, ancestors and attributes tell the same story', () => {
  fc.assert(
    fc.property(anySchema, (schema) => {
      const any = toSchemaTree(schema)
      const walked: SchemaEntry[] = []
      const walk = (parent?: SchemaEntry): void => {
        for (const entry of childrenOf(any, parent)) {
          walked.push(entry)
          expect(ancestorsOf(any, entry)[0]).toBe(parent)
          walk(entry)
        }
      }
      walk()
      expect(walked).toEqual(any.entries)
      for (const entry of any.entries) {
        expect(attributesIn(any, entry)).toHaveLength(entry.attributeCount)
        expect(any.byPath.get(entry.path)).toBe(entry)
      }
    }),
  )
})
