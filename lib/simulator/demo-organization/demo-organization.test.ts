import { expect, test } from 'vitest'
import type { SchemaField } from '../schema-registry/profile-union'
import { createSimulator } from '../simulator'
import { connect, flowService, segmentation } from '../testing/platform-client'
import { audienceIdeas } from './audience-names'
import { identityDescriptors } from './identity-descriptors'
import { profileFields } from './profile-fields'
import { createRandom } from './random'

const exclusions = ['identityMap', 'segmentMembership', 'timeSeriesEvents', '_repo']

function leafPaths(fields: Readonly<Record<string, SchemaField>>, prefix = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (exclusions.includes(name) || field.type === 'array') return []
    if (field.type !== 'object') return [`${prefix}${name}`]
    return leafPaths(field.properties ?? {}, `${prefix}${name}.`)
  })
}

test('ids are the same on every start, dates follow the clock', async () => {
  const [early, late] = [await connect(), await connect({ clock: () => Date.UTC(2027, 0, 1) })]
  const read = async ({ send }: typeof early) =>
    (await send('GET', `${flowService}/flows?orderby=name`)).json().items
  const [before, after] = [await read(early), await read(late)]
  expect(before.map(({ id }: { id: string }) => id)).toEqual(after.map(({ id }: { id: string }) => id))
  expect(after[0].updatedAt).toBeGreaterThan(before[0].updatedAt)
})

test('audience names are unique and there are about 180', () => {
  const names = audienceIdeas.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(170)
})

test('every selector of a seeded dataflow names a published audience and a field of the union', async () => {
  const client = await connect()
  const paths = new Set(leafPaths(profileFields))
  const filter = 'property=inheritedAttributes.properties.isDestinationFlow==true'
  const body = (await client.send('GET', `${flowService}/flows?${filter}`)).json()
  for (const { transformations, lastRunDetails } of body.items) {
    const { profileSelectors, segmentSelectors } = transformations[0].params
    expect(segmentSelectors.selectors.length).toBeGreaterThan(0)
    expect(lastRunDetails.completedAtUTC).toBeLessThan(client.clock.nowMs)
    for (const { value } of profileSelectors.selectors) expect(paths).toContain(value.path)
    for (const { value } of segmentSelectors.selectors) {
      const audience = await client.send('GET', `${segmentation}/audiences/${value.id}`)
      expect(audience.json()).toMatchObject({ name: value.name, lifecycleState: 'published' })
    }
  }
})

test('the union has about 120 mappable fields, identities among them', () => {
  const paths = leafPaths(profileFields)
  expect(paths.length).toBeGreaterThan(110)
  for (const descriptor of identityDescriptors) {
    expect(paths).toContain(descriptor['xdm:sourceProperty'].slice(1).replaceAll('/', '.'))
  }
})

test('ids are valid UUIDs', () => {
  const random = createRandom(7)
  const ids = Array.from({ length: 200 }, () => random.uuid())
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(ids.length)
})

test('what one simulator creates, another does not see', async () => {
  const [one, other] = [await connect(), await connect()]
  const [flow] = (await one.send('GET', `${flowService}/flows?limit=1`)).json().items
  await one.send('DELETE', `${flowService}/flows/${flow.id}`)
  expect((await other.send('GET', `${flowService}/flows/${flow.id}`)).status).toBe(200)
})

test('a simulator is made in a moment', () => {
  createSimulator()
  const startedAt = performance.now()
  for (let count = 0; count < 10; count += 1) createSimulator()
  expect((performance.now() - startedAt) / 10).toBeLessThan(30)
})
