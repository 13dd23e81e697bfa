import { expect, test } from 'vitest'
import { connectAdobe } from './testing/adobe-context'
import { listMappableAttributes } from './union-schema'

test('union and descriptors are each asked for in the one form they take', async () => {
  const { context, calls } = await connectAdobe()
  await listMappableAttributes(context)
  expect(new Map(calls.map(({ path, headers }) => [path, headers.get('accept')]))).toEqual(
    new Map([
      [
        '/data/foundation/schemaregistry/tenant/unions/_xdm.context.profile__union',
        'application/vnd.adobe.xed-full+json; version=1',
      ],
      ['/data/foundation/schemaregistry/tenant/descriptors', 'application/vnd.adobe.xdm+json'],
    ]),
  )
})

test('standard fields and those of the tenant are listed in order, once each', async () => {
  const { context } = await connectAdobe()
  const paths = (await listMappableAttributes(context)).map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['person.name.firstName', 'personalEmail.address']))
  expect(paths.some((path) => /^_[a-z]+\../.test(path))).toBe(true)
  expect(paths).toEqual([...new Set(paths)].toSorted())
})

test('lists, maps, identities, memberships, events and housekeeping are left out', async () => {
  const { context } = await connectAdobe()
  const paths = (await listMappableAttributes(context)).map(({ path }) => path)
  const excluded =
    /^(identityMap|segmentMembership|timeSeriesEvents|_repo|organizations|loyalty\.loyaltyID)(\.|$)/
  expect(paths.filter((path) => excluded.test(path))).toEqual([])
})

test('identities carry the code of their namespace', async () => {
  const { context } = await connectAdobe()
  const attributes = await listMappableAttributes(context)
  const badgeOf = (path: string) => attributes.find((one) => one.path === path)?.identityNamespace
  expect([
    badgeOf('personalEmail.address'),
    badgeOf('mobilePhone.number'),
    badgeOf('person.name.firstName'),
  ]).toEqual(['Email', 'Phone', undefined])
})

test('an organization without descriptors still has attributes', async () => {
  const { context, simulator } = await connectAdobe()
  simulator.faults.add({ path: /descriptors/, effect: { kind: 'status', status: 200, body: {} } })
  const attributes = await listMappableAttributes(context)
  expect(attributes.length).toBeGreaterThan(0)
  expect(attributes.filter(({ identityNamespace }) => identityNamespace)).toEqual([])
})
