import { expect, test } from 'vitest'
import { identityDescriptors } from './identity-descriptors'
import { labelDescriptors } from './label-descriptors'
import { profileFields } from './profile-fields'
import type { Fields } from './schema-fields'
import { leafPaths } from './testing/leaf-paths'

const paths = leafPaths(profileFields)

function allFields(fields: Fields): Fields[string][] {
  return Object.values(fields).flatMap((field) => [field, ...allFields(field.properties ?? {})])
}

test('the union has more than 3,000 mappable fields, in the tenant’s namespace and in standard ones', () => {
  expect(paths.length).toBeGreaterThan(3_000)
  expect(paths.filter((path) => !path.startsWith('_')).length).toBeGreaterThan(200)
  expect(new Set(paths).size).toBe(paths.length)
})

test('the union has many lists and maps, which no streaming destination takes', () => {
  const fields = allFields(profileFields)
  expect(fields.filter(({ type }) => type === 'array').length).toBeGreaterThan(50)
  expect(fields.filter(({ additionalProperties }) => additionalProperties).length).toBeGreaterThan(30)
})

test('the attributes most activations send are there', () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      'person.name.firstName',
      'person.name.lastName',
      'personalEmail.address',
      'mobilePhone.number',
      'loyalty.tier',
      'consents.marketing.any.val',
    ]),
  )
})

test('every identity is a mappable field, every label stands on a field or a group', () => {
  const pathOf = (property: string) => property.slice(1).replaceAll('/', '.')
  for (const descriptor of identityDescriptors)
    expect(paths).toContain(pathOf(descriptor['xdm:sourceProperty']))
  for (const descriptor of labelDescriptors) {
    const path = pathOf(descriptor['xdm:sourceProperty'])
    const covered = paths.filter((leaf) => leaf === path || leaf.startsWith(`${path}.`))
    expect(covered).not.toEqual([])
  }
})
