import { expect, test } from 'vitest'
import { z } from 'zod'
import { toFieldProblems } from './field-problems'

function problemsOf(schema: z.ZodType, input: unknown) {
  const { error } = schema.safeParse(input)
  return error ? toFieldProblems(error) : []
}

test('a place is a dotted path, and its first finding wins', () => {
  const name = z.string().min(3, 'Too short a name').regex(/^a/, 'Begin with an a')
  const schema = z.object({ list: z.array(z.object({ name })) })
  expect(problemsOf(schema, { list: [{ name: 'abc' }, { name: 'x' }] })).toEqual([
    { path: 'list.1.name', message: 'Too short a name' },
  ])
})

test('every unknown member is named at its own place', () => {
  const schema = z.strictObject({ inner: z.strictObject({}) })
  const message = 'This field is not known here'
  expect(problemsOf(schema, { inner: { a: 1, b: 2 }, c: 3 })).toEqual([
    { path: 'inner.a', message },
    { path: 'inner.b', message },
    { path: 'c', message },
  ])
})

test.each([
  [z.string(), 7],
  [z.string().min(3), 'a'],
  [z.string().max(3), 'abcd'],
  [z.string().regex(/^a/), 'b'],
  [z.array(z.string()).min(1), []],
  [z.int().multipleOf(5), 7],
  [z.email(), 'nobody'],
  [z.literal('a'), 'b'],
  [z.union([z.string(), z.boolean()]), 7],
  [z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })]), { kind: 'b' }],
])('a rule without a sentence of its own does not speak of types: %#', (schema, input) => {
  expect(problemsOf(z.object({ field: schema }), { field: input }).map(({ message }) => message)).toEqual([
    'This value cannot be used here',
  ])
})

test('a sentence of a schema’s own is kept as it is', () => {
  const schema = z.string('Enter a name').max(3, 'Shorten the name')
  expect([problemsOf(schema, undefined), problemsOf(schema, 'abcd')].flat()).toEqual([
    { path: '', message: 'Enter a name' },
    { path: '', message: 'Shorten the name' },
  ])
})
