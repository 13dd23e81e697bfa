import { expect, test } from 'vitest'
import { toSchemaTree } from '../activation/schema-tree'
import { toProfileSchema } from './profile-schema'

const text = { type: 'string' }
const group = (properties: object) => ({ type: 'object', properties })
const treeOf = (properties: Record<string, unknown>) => toSchemaTree(toProfileSchema(properties))
const pathsOf = (properties: Record<string, unknown>) => treeOf(properties).attributePaths

test.each(['string', 'number', 'integer', 'boolean'])('a single %s can be exported', (type) => {
  expect(pathsOf({ person: group({ name: group({ field: { type } }) }) })).toEqual(['person.name.field'])
})

test.each([
  ['a list of values', { type: 'array', items: text }, 'A list'],
  ['a list of groups', { type: 'array', items: group({ a: text }) }, 'A list'],
  ['a list that may be missing', { type: ['array', 'null'], items: text }, 'A list'],
  ['a map', { type: 'object', additionalProperties: text }, 'A map'],
  ['a map of groups', { type: 'object', additionalProperties: group({ a: text }) }, 'A map'],
  ['an empty group', group({}), 'A group without fields'],
  ['a field without a type', { title: 'Untyped' }, 'The schema does not say'],
  ['a field that is only ever missing', { type: 'null' }, 'The schema does not say'],
])('%s cannot be exported, and says why', (_what, node, reason) => {
  const tree = treeOf({ first: node, deep: group({ second: node }), kept: text })
  expect(tree.attributePaths).toEqual(['kept'])
  for (const path of ['first', 'deep.second']) {
    expect(tree.byPath.get(path)).toMatchObject({
      kind: 'unsupported',
      reason: expect.stringContaining(reason),
    })
  }
})

test('what is no schema at all is left out', () => {
  expect(treeOf({ first: 'text', kept: text }).entries.map(({ path }) => path)).toEqual(['kept'])
})

test.each(['identityMap', 'segmentMembership', 'timeSeriesEvents', '_repo'])(
  'the member %s is no profile attribute, and says why',
  (name) => {
    const tree = treeOf({ [name]: group({ a: text }), [`${name}2`]: text })
    expect(tree.attributePaths).toEqual([`${name}2`])
    expect(tree.byPath.get(name)).toMatchObject({ kind: 'unsupported', reason: expect.any(String) })
  },
)

test('only at the top do these names mean something else', () => {
  expect(pathsOf({ _acme: group({ segmentMembership: text }) })).toEqual(['_acme.segmentMembership'])
})

test('a name that no path can hold is shown, but cannot be sent', () => {
  const tree = treeOf({ 'two words': text, 'dotted.name': text, 'a/b': group({ c: text }) })
  expect(tree.attributePaths).toEqual([])
  expect(tree.entries.map(({ reason }) => reason?.startsWith('Its name'))).toEqual([true, true, true])
})

test('fields of the tenant keep their prefix, and letters their case', () => {
  const fields = { _acme: group({ loyaltyTier: text }), personalEmail: group({ address: text }), Zone: text }
  expect(pathsOf(fields)).toEqual(['Zone', '_acme.loyaltyTier', 'personalEmail.address'])
})

test('a schema that contains itself comes to an end', () => {
  const loop: Record<string, unknown> = { leaf: text }
  loop.again = group(loop)
  const tree = treeOf(loop)
  expect(tree.attributePaths).toContain('again.again.leaf')
  expect(Math.max(...tree.attributePaths.map((path) => path.split('.').length))).toBe(16)
  expect(tree.entries.filter(({ reason }) => reason).map(({ path }) => path.split('.').length)).toEqual([16])
})

test('a field that may be missing has the type of its value', () => {
  expect(toProfileSchema({ a: { type: ['null', 'integer'] } })).toEqual({
    fields: [{ name: 'a', title: 'a', type: 'integer' }],
  })
})

test('words and the most telling type are taken over; identities and labels are marked', () => {
  const properties = {
    born: { ...text, format: 'date', title: 'Birth date', description: 'A day.', 'meta:xdmType': 'date' },
    seen: { ...text, format: 'date-time' },
    mail: group({ address: text }),
  }
  const identities = new Map([['mail.address', 'Email']])
  const labels = new Map([['mail', ['I1', 'C2']]])
  expect(toProfileSchema(properties, { identities, labels })).toEqual({
    fields: [
      { name: 'born', title: 'Birth date', type: 'date', description: 'A day.' },
      {
        name: 'mail',
        title: 'mail',
        type: 'object',
        labels: ['I1', 'C2'],
        fields: [{ name: 'address', title: 'address', type: 'string', identityNamespace: 'Email' }],
      },
      { name: 'seen', title: 'seen', type: 'date-time' },
    ],
  })
})
