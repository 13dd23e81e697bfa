import { expect, test } from 'vitest'
import { toSchemaTree } from '../activation/schema-tree'
import { connectAdobe } from './testing/adobe-context'
import { readProfileSchema } from './union-schema'

test('union and descriptors are each asked for in the one form they take', async () => {
  const { context, calls } = await connectAdobe()
  await readProfileSchema(context)
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
  const paths = toSchemaTree(await readProfileSchema(context)).attributePaths
  expect(paths).toEqual(expect.arrayContaining(['person.name.firstName', 'personalEmail.address']))
  expect(paths.some((path) => /^_[a-z]+\../.test(path))).toBe(true)
  expect(paths).toEqual([...new Set(paths)].toSorted())
})

test('lists, maps, identities, memberships, events and housekeeping are left out', async () => {
  const { context } = await connectAdobe()
  const paths = toSchemaTree(await readProfileSchema(context)).attributePaths
  const excluded =
    /^(identityMap|segmentMembership|timeSeriesEvents|_repo|organizations|loyalty\.loyaltyID)(\.|$)/
  expect(paths.filter((path) => excluded.test(path))).toEqual([])
})

test('what cannot be sent says why, in a sentence without a full stop', async () => {
  const { context } = await connectAdobe()
  const { entries } = toSchemaTree(await readProfileSchema(context))
  const unsupported = entries.filter(({ kind }) => kind === 'unsupported')
  expect(unsupported.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['identityMap', 'organizations']),
  )
  for (const { reason } of unsupported) expect(reason).toMatch(/^[A-Z].*[^.]$/)
})

test('identities carry the code of their namespace', async () => {
  const { context } = await connectAdobe()
  const { byPath } = toSchemaTree(await readProfileSchema(context))
  const badgeOf = (path: string) => byPath.get(path)?.identityNamespace
  expect([
    badgeOf('personalEmail.address'),
    badgeOf('mobilePhone.number'),
    badgeOf('person.name.firstName'),
  ]).toEqual(['Email', 'Phone', undefined])
})

test('labels are those of a field and of the groups around it, without their prefix', async () => {
  const { context } = await connectAdobe()
  const { byPath } = toSchemaTree(await readProfileSchema(context))
  expect(byPath.get('person.name.firstName')?.labels).toEqual(['I1'])
  expect(byPath.get('workPhone.number')?.labels).toEqual(['I1', 'C4'])
  expect(byPath.get('person')?.labels).toEqual([])
})

test('an organization without descriptors still has attributes', async () => {
  const { context, simulator } = await connectAdobe()
  simulator.faults.add({ path: /descriptors/, effect: { kind: 'status', status: 200, body: {} } })
  const { attributePaths, entries } = toSchemaTree(await readProfileSchema(context))
  expect(attributePaths.length).toBeGreaterThan(3_000)
  expect(entries.filter(({ identityNamespace, labels }) => identityNamespace || labels.length > 0)).toEqual(
    [],
  )
})
