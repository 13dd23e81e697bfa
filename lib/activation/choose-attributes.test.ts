import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPaths, branchChange, chosenCounts, removePaths } from './choose-attributes'
import { attributesIn, toSchemaTree } from './schema-tree'
import { anySchema, sampleSchema } from './testing/profile-schemas'

const tree = toSchemaTree(sampleSchema)

function entryAt(path: string) {
  const entry = tree.byPath.get(path)
  if (!entry) throw new Error(`The sample schema has no ${path}`)
  return entry
}

test('what is chosen later comes later, and what is chosen again keeps its place', () => {
  expect(addPaths(['b', 'a'], ['c', 'b', 'c'])).toEqual(['b', 'a', 'c'])
  expect(removePaths(['b', 'a', 'c'], ['a', 'x'])).toEqual(['b', 'c'])
})

test('a group gets what is missing of it; when nothing is, it loses all', () => {
  const person = entryAt('person')
  expect(branchChange(tree, person, ['person.age'])).toEqual({
    kind: 'add',
    paths: ['person.name.firstName', 'person.name.lastName'],
  })
  expect(branchChange(tree, person, tree.attributePaths)).toMatchObject({ kind: 'remove' })
})

test('groups count what is chosen in them; paths unknown to the schema count nowhere', () => {
  expect(chosenCounts(tree, ['person.name.firstName', 'person.age', 'unheard.of'])).toEqual(
    new Map([
      ['person', 2],
      ['person.name', 1],
    ]),
  )
})

/** A schema, a choice in it with a path it does not know, and one of its fields. */
const scene = anySchema
  .map(toSchemaTree)
  .filter(({ entries }) => entries.length > 0)
  .chain((any) =>
    fc.record({
      any: fc.constant(any),
      chosen: fc.subarray(['unheard.of', ...any.attributePaths]),
      entry: fc.constantFrom(...any.entries),
    }),
  )

test('selecting or unselecting a group never alters what is outside it, nor any order', () => {
  fc.assert(
    fc.property(scene, ({ any, chosen, entry }) => {
      const inside = new Set(attributesIn(any, entry).map(({ path }) => path))
      const outside = (paths: readonly string[]) => paths.filter((path) => !inside.has(path))
      const change = branchChange(any, entry, chosen)
      const next = change.kind === 'add' ? addPaths(chosen, change.paths) : removePaths(chosen, change.paths)
      expect(outside(next)).toEqual(outside(chosen))
      const kept = chosen.filter((path) => next.includes(path))
      expect(next.filter((path) => chosen.includes(path))).toEqual(kept)
      const isFull = [...inside].every((path) => next.includes(path))
      expect(change.kind === 'add' ? isFull : next.every((path) => !inside.has(path))).toBe(true)
    }),
  )
})

test('adding and taking back gives what was there', () => {
  fc.assert(
    fc.property(scene, ({ any, chosen, entry }) => {
      const change = branchChange(any, entry, chosen)
      fc.pre(change.kind === 'add')
      expect(removePaths(addPaths(chosen, change.paths), change.paths)).toEqual(chosen)
    }),
  )
})
