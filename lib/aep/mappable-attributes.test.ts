import { expect, test } from 'vitest'
import { toMappableAttributes } from './mappable-attributes'

const text = { type: 'string' }
const group = (properties: object) => ({ type: 'object', properties })
const pathsOf = (properties: Record<string, unknown>) =>
  toMappableAttributes(properties).map(({ path }) => path)

test.each(['string', 'number', 'integer', 'boolean'])('a single %s can be exported', (type) => {
  expect(pathsOf({ person: group({ name: group({ field: { type } }) }) })).toEqual(['person.name.field'])
})

test.each([
  ['a list of values', { type: 'array', items: text }],
  ['a list of groups', { type: 'array', items: group({ a: text }) }],
  ['a map', { type: 'object', additionalProperties: text }],
  ['a map of groups', { type: 'object', additionalProperties: group({ a: text }) }],
  ['an empty group', group({})],
  ['a field without a type', { title: 'Untyped' }],
  ['a field that is only ever missing', { type: 'null' }],
  ['no schema at all', 'text'],
])('%s cannot be exported', (_what, node) => {
  expect(pathsOf({ first: node, deep: group({ second: node }), kept: text })).toEqual(['kept'])
})

test.each(['identityMap', 'segmentMembership', 'timeSeriesEvents', '_repo'])(
  'the member %s is no profile attribute',
  (name) => {
    expect(pathsOf({ [name]: group({ a: text }), [`${name}2`]: text })).toEqual([`${name}2`])
  },
)

test('only at the top do these names mean something else', () => {
  expect(pathsOf({ _acme: group({ segmentMembership: text }) })).toEqual(['_acme.segmentMembership'])
})

test('fields of the tenant keep their prefix, and letters their case', () => {
  const fields = { _acme: group({ loyaltyTier: text }), personalEmail: group({ address: text }), Zone: text }
  expect(pathsOf(fields)).toEqual(['Zone', '_acme.loyaltyTier', 'personalEmail.address'])
})

test('a schema that contains itself comes to an end', () => {
  const loop: Record<string, unknown> = { leaf: text }
  loop.again = group(loop)
  const paths = pathsOf(loop)
  expect(paths).toContain('again.again.leaf')
  expect(Math.max(...paths.map((path) => path.split('.').length))).toBe(16)
})

test('a field that may be missing has the type of its value', () => {
  expect(toMappableAttributes({ a: { type: ['null', 'integer'] } })).toEqual([
    { path: 'a', title: 'a', type: 'integer' },
  ])
})

test('words and the most telling type are taken over, and identities are marked', () => {
  const properties = {
    born: {
      type: 'string',
      format: 'date',
      title: 'Birth date',
      description: 'A day.',
      'meta:xdmType': 'date',
    },
    seen: { type: 'string', format: 'date-time' },
    mail: group({ address: text }),
  }
  expect(toMappableAttributes(properties, new Map([['mail.address', 'Email']]))).toEqual([
    { path: 'born', title: 'Birth date', type: 'date', description: 'A day.' },
    { path: 'mail.address', title: 'address', type: 'string', identityNamespace: 'Email' },
    { path: 'seen', title: 'seen', type: 'date-time' },
  ])
})
