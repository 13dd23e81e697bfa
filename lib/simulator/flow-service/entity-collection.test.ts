import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoSandboxes } from '../demo-organization/sandboxes'
import type { EntityStamp } from './entities'
import { EntityCollection, type EntityRecipes } from './entity-collection'

const startMs = Date.UTC(2026, 2, 2)

function stamp(id: string, updatedAt: number, etag = 'first'): EntityStamp {
  const user = { createdBy: 'svc', updatedBy: 'svc', createdClient: 'svc', updatedClient: 'svc' }
  const place = { sandboxId: 's', sandboxName: 'prod', imsOrgId: 'ORG@AdobeOrg' }
  return { id, createdAt: 0, updatedAt, ...user, ...place, state: 'enabled', version: etag, etag }
}

function setup() {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const recipes: EntityRecipes<EntityStamp> = new Map(
    ids.map((id, index) => [id, (facts) => stamp(id, facts.startMs - index * 1_000)]),
  )
  const [sandbox] = demoSandboxes(startMs)
  if (!sandbox) throw new Error('The demo organization has no sandbox.')
  const facts = { orgId: 'ORG@AdobeOrg', sandbox, startMs, hasQuotedEtags: true }
  const make = () => new EntityCollection(() => startMs, { recipes, facts })
  return { ids, make }
}

const step = fc.record({
  kind: fc.constantFrom('put' as const, 'delete' as const),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x', 'y', 'z'),
  updatedAt: fc.integer({ min: startMs - 9_000, max: startMs + 9_000 }),
})

test('writing on a copy looks like writing on the whole, and leaves other copies alone', () => {
  const { ids, make } = setup()
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const [collection, bystander] = [make(), make()]
      const whole = new Map(bystander.all().map((entity) => [entity.id, entity]))
      for (const [index, { kind, id, updatedAt }] of steps.entries()) {
        const entity = stamp(id, updatedAt, `etag ${index}`)
        if (kind === 'delete') {
          collection.delete(id)
          whole.delete(id)
        } else {
          collection.put(entity)
          whole.set(id, entity)
        }
      }
      const byId = (one: EntityStamp, other: EntityStamp) => (one.id < other.id ? -1 : 1)
      const all = collection.all()
      const times = all.map(({ updatedAt }) => updatedAt)
      expect(all.toSorted(byId)).toEqual([...whole.values()].toSorted(byId))
      expect(times).toEqual(times.toSorted((one, other) => other - one))
      for (const id of [...ids, 'x']) expect(collection.find(id)).toEqual(whole.get(id))
      expect(collection.addedCount).toBe([...whole.keys()].filter((id) => !ids.includes(id)).length)
      expect(bystander.all().map(({ id }) => id)).toEqual(ids)
    }),
  )
})

test('only what callers add counts towards what they may add', () => {
  const collection = setup().make()
  expect(collection.addedCount).toBe(0)
  collection.put(stamp('a', startMs, 'changed'))
  expect(collection.addedCount).toBe(0)
  collection.put(stamp('x', startMs))
  expect(collection.addedCount).toBe(1)
  collection.delete('x')
  expect(collection.addedCount).toBe(0)
})

test('an accepted change of what was there from the start shows when its time has come', () => {
  const collection = setup().make()
  collection.putLater(stamp('b', startMs + 1, 'later'), startMs + 1_000)
  expect([collection.find('b')?.etag, collection.pendingChange('b')]).toEqual(['first', 'update'])
  collection.putLater(stamp('b', startMs + 1, 'now'), startMs)
  expect([collection.find('b')?.etag, collection.pendingChange('b')]).toEqual(['now', undefined])
  expect(collection.all().map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd', 'e'])
})

test('what was there from the start stays deleted once its time has come', () => {
  const collection = setup().make()
  collection.deleteLater('a', startMs + 1_000)
  expect([collection.find('a')?.id, collection.pendingChange('a')]).toEqual(['a', 'delete'])
  collection.deleteLater('a', startMs)
  expect([collection.find('a'), collection.pendingChange('a')]).toEqual([undefined, undefined])
  expect(collection.all().map(({ id }) => id)).toEqual(['b', 'c', 'd', 'e'])
})
