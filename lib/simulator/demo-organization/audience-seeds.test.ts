import { expect, test } from 'vitest'
import { demoContents } from './demo-contents'
import { knownAudiences } from './known-audiences'
import { profileFields } from './profile-fields'
import { leafPaths } from './testing/leaf-paths'

const production = [...demoContents({ name: 'prod' }).audiences.values()]

function shareOf(passes: (seed: (typeof production)[number]) => boolean): number {
  return production.filter(passes).length / production.length
}

test.each([
  ['prod', 12_000],
  ['stage', 900],
  ['dev', 160],
])('%s has %i audiences whose names are unique', (name, count) => {
  const names = [...demoContents({ name }).audiences.values()].map((seed) => seed.name)
  expect(names).toHaveLength(count)
  expect(new Set(names).size).toBe(count)
})

test('every name says who is meant: none is numbered or blank', () => {
  for (const { name, description } of production) {
    expect(name).not.toMatch(/audience \d|segment \d|#\d|\d{4}/i)
    expect(description).toMatch(/\p{Letter}.*\.$/u)
  }
})

test('the best known audiences are published and changed in the order in which they are listed', () => {
  const known = production.slice(0, knownAudiences.length)
  const ages = known.map(({ updatedAgeMs }) => updatedAgeMs)
  expect(known.map(({ name }) => name)).toEqual(knownAudiences.map(({ name }) => name))
  expect(new Set(known.map(({ lifecycleState }) => lifecycleState))).toEqual(new Set(['published']))
  expect(ages).toEqual(ages.toSorted((one, other) => one - other))
})

test('all lifecycle states, origins and ways of evaluation are there, in believable shares', () => {
  const states = ['draft', 'inactive', 'archived'] as const
  for (const state of states) expect(shareOf((seed) => seed.lifecycleState === state)).toBeGreaterThan(0.02)
  expect(shareOf((seed) => seed.lifecycleState === 'published')).toBeGreaterThan(0.8)
  for (const origin of ['CUSTOM_UPLOAD', 'AUDIENCE_MANAGER'])
    expect(shareOf((seed) => seed.origin === origin)).toBeGreaterThan(0.01)
  for (const evaluation of ['streaming', 'batch', 'edge'])
    expect(shareOf((seed) => seed.evaluation === evaluation)).toBeGreaterThan(0.03)
})

test('an audience was made before it was changed, and counted only once it was no draft', () => {
  for (const seed of production) {
    expect(seed.createdAgeMs).toBeGreaterThan(seed.updatedAgeMs)
    expect(seed.evaluatedAgeMs === undefined).toBe(seed.lifecycleState === 'draft')
    expect(seed.profileCount).toBeGreaterThan(0)
  }
})

test('rules speak of fields that the union has', () => {
  const paths = new Set(leafPaths(profileFields))
  const asked = production.flatMap(({ rule = '' }) => [...rule.matchAll(/(?:^| and )([\w.]+)\.equals\(/g)])
  expect(asked.length).toBeGreaterThan(1_000)
  const askedPaths = new Set(asked.map(([, path]) => path))
  for (const path of askedPaths) expect(paths).toContain(path)
})
