import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { simulatorFlagsSchema } from '../flags'
import { Refusal } from '../wire/refusal'
import { parsePropertyFilter } from './property-filter'

const rules = { fields: ['a', 'b', 'list'] }
const fields = fc.constantFrom('a', 'b')
const operators = fc.constantFrom('==', '>', '<', '>=', '<=')
/** Any text without the one sign that separates values. */
const words = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => !text.includes(','))

const compare: Record<string, (one: number, other: number) => boolean> = {
  '==': (one, other) => one === other,
  '>': (one, other) => one > other,
  '<': (one, other) => one < other,
  '>=': (one, other) => one >= other,
  '<=': (one, other) => one <= other,
}

test('numbers compare as numbers, whatever the operator', () => {
  fc.assert(
    fc.property(fields, operators, fc.integer(), fc.integer(), (field, operator, value, wanted) => {
      const passes = parsePropertyFilter(`${field}${operator}${wanted}`, rules)
      expect(passes({ [field]: value })).toBe(compare[operator]?.(value, wanted))
    }),
  )
})

test('a list means any of, and a value is taken as it stands', () => {
  // A value that begins with a sign of an operator would belong to the operator.
  const values = words.filter((text) => !/^[=<>!~]/.test(text))
  fc.assert(
    fc.property(fields, fc.array(values, { minLength: 1, maxLength: 4 }), words, (field, wanted, value) => {
      const passes = parsePropertyFilter(`${field}==${wanted.join(',')}`, rules)
      expect(passes({ [field]: value })).toBe(wanted.includes(value))
      expect(wanted.every((text) => passes({ [field]: text }))).toBe(true)
    }),
  )
})

test('an array is passed through by brackets and by nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 5 }), fc.integer({ min: -5, max: 5 }), (ids, wanted) => {
      const list = ids.map((id) => ({ inner: { id } }))
      expect(parsePropertyFilter(`list[].inner.id==${wanted}`, rules)({ list })).toBe(ids.includes(wanted))
      expect(parsePropertyFilter(`list.inner.id==${wanted}`, rules)({ list })).toBe(false)
      expect(
        parsePropertyFilter(`list[].inner.id==${wanted}`, rules)({ list: { inner: { id: wanted } } }),
      ).toBe(false)
    }),
  )
})

test('any text is either a filter or refused with a code of the table, never anything else', async () => {
  const pieces = fc.constantFrom(
    'a',
    'b',
    'list',
    '[]',
    '.',
    '=',
    '==',
    '>',
    '<',
    '!',
    '~',
    ',',
    '1',
    ' ',
    'é',
    '[',
  )
  const texts = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const outcome = await outcomeOf(text)
      expect(outcome).toMatch(/^filter$|FLOW-14(40|43|49|50|53)-400$/)
    }),
    { numRuns: 2_000 },
  )
})

const bodySchema = z.object({ type: z.string() })
const context = { requestId: 'r', nowMs: 0, flags: simulatorFlagsSchema.parse({}) }

async function outcomeOf(text: string): Promise<string> {
  try {
    const passes = parsePropertyFilter(text, rules)
    return typeof passes({ a: 'x', b: 1, list: [{ a: 1 }] }) === 'boolean' ? 'filter' : 'nonsense'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { type } = bodySchema.parse(await error.toResponse(context).json())
    return type
  }
}
