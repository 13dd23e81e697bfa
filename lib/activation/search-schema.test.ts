import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ancestorsOf, type SchemaEntry, toSchemaTree } from './schema-tree'
import { createSchemaSearch, groupsToOpen, type SchemaSearch } from './search-schema'
import { anySchema, anySearch, attribute, group, sampleSchema } from './testing/profile-schemas'

const tree = toSchemaTree(sampleSchema)
const search = createSchemaSearch(tree)
const shownBy = (text: string) => tree.entries.filter(search(text).isShown).map(({ path }) => path)

test.each([
  ['first', ['person', 'person.name', 'person.name.firstName']],
  ['FIRST NAME', ['person', 'person.name', 'person.name.firstName']],
  ['full last', ['person', 'person.name', 'person.name.lastName']],
  ['name.first', ['person', 'person.name', 'person.name.firstName']],
  ['city home', ['homeAddress', 'homeAddress.city']],
  ['homeAddress', ['homeAddress', 'homeAddress.city', 'homeAddress.street']],
  ['identityMap', ['identityMap']],
  ['nowhere', []],
])('“%s” finds what has each word in its path, its title or those above', (text, paths) => {
  expect(shownBy(text)).toEqual(paths)
})

test('found attributes are counted where they are, not what only leads to them', () => {
  const found = search('address')
  const countAt = (path: string) => {
    const entry = tree.byPath.get(path)
    return entry && found.foundIn(entry)
  }
  expect([found.foundCount, countAt('homeAddress'), countAt('personalEmail'), countAt('person')]).toEqual([
    3, 2, 1, 0,
  ])
})

test('exact matches come first, then those that begin with the search', () => {
  const fields = [
    group('a', [attribute('cityName')]),
    group('b', [attribute('x', { title: 'Velocity' })]),
    group('c', [group('d', [attribute('city')])]),
    attribute('capacity'),
  ]
  const found = createSchemaSearch(toSchemaTree({ fields }))('city')
  expect(found.shownIn().map(({ path }) => path)).toEqual(['c', 'a', 'b', 'capacity'])
})

const openedBy = (text: string, rowsMax = 100) => [...groupsToOpen(search(text), rowsMax)]

test('groups that lead to a match open by themselves, then those that match; what is deeper stays closed', () => {
  expect(openedBy('first')).toEqual(['person', 'person.name'])
  expect(openedBy('homeAddress')).toEqual(['homeAddress'])
  expect(openedBy('person')).toEqual(['person', 'personalEmail'])
  expect(openedBy('name.first')).toEqual(['person', 'person.name'])
  expect(openedBy('')).toEqual([])
})

test('opening stops before the list gets long', () => {
  expect(openedBy('t', 6)).toHaveLength(1)
})

test('whatever is searched: the shown are the found and the groups around them, and counts add up', () => {
  fc.assert(
    fc.property(anySchema, anySearch, (schema, text) => {
      const any = toSchemaTree(schema)
      const found = createSchemaSearch(any)(text)
      for (const entry of any.entries.filter(found.isShown)) {
        for (const above of ancestorsOf(any, entry)) expect(found.isShown(above)).toBe(true)
        const below = found.shownIn(entry)
        const own = entry.kind === 'attribute' ? 1 : 0
        expect(found.foundIn(entry)).toBe(below.reduce((sum, child) => sum + found.foundIn(child), own))
        const all = `${entry.path} ${entry.parentTitles.join(' ')} ${entry.title}`.toLowerCase()
        const hasAll = text
          .toLowerCase()
          .split(' ')
          .every((word) => all.includes(word))
        expect(hasAll || below.length > 0).toBe(true)
      }
      expect(walk(found)).toHaveLength(any.entries.filter(found.isShown).length)
    }),
  )
})

test('whatever is searched, opened groups are reachable and keep to the limit', () => {
  fc.assert(
    fc.property(anySchema, anySearch, fc.integer({ min: 1, max: 30 }), (schema, text, rowsMax) => {
      const any = toSchemaTree(schema)
      const found = createSchemaSearch(any)(text)
      const opened = groupsToOpen(found, rowsMax)
      const rows = walk(found, opened)
      for (const path of opened) expect(rows.map((entry) => entry.path)).toContain(path)
      expect(rows.length).toBeLessThanOrEqual(Math.max(rowsMax, found.shownIn().length))
    }),
  )
})

/** Everything one sees; with nothing said of what is open, as if everything were. */
function walk(found: SchemaSearch, opened?: ReadonlySet<string>): SchemaEntry[] {
  const below = (parent?: SchemaEntry): SchemaEntry[] =>
    found
      .shownIn(parent)
      .flatMap((entry) => [entry, ...(!opened || opened.has(entry.path) ? below(entry) : [])])
  return below()
}
