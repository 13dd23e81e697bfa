import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyInOrder, type PatchOperation } from './json-patch'

/** RFC 6902 and RFC 6901 once more, word by word and without care for speed: what the service must agree with. */
class PatchError extends Error {}

type Json = ReturnType<typeof JSON.parse>

function tokensOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function indexOf(token: string, lengthMax: number): number {
  if (!/^(0|[1-9]\d*)$/.test(token) || Number(token) > lengthMax) throw new PatchError(token)
  return Number(token)
}

function applyOne(document: Json, { op, path, ...rest }: PatchOperation): Json {
  const tokens = tokensOf(path)
  const last = tokens.pop() ?? ''
  const copy = structuredClone(document)
  let parent: Json = copy
  for (const token of tokens) {
    if (Array.isArray(parent)) parent = parent[indexOf(token, parent.length - 1)]
    else if (isObject(parent) && Object.hasOwn(parent, token)) parent = parent[token]
    else throw new PatchError(path)
  }
  const value = 'value' in rest ? structuredClone(rest.value) : undefined
  if (Array.isArray(parent)) {
    if (op === 'add') parent.splice(last === '-' ? parent.length : indexOf(last, parent.length), 0, value)
    else if (op === 'remove') parent.splice(indexOf(last, parent.length - 1), 1)
    else parent[indexOf(last, parent.length - 1)] = value
    return copy
  }
  if (!isObject(parent)) throw new PatchError(path)
  if (op !== 'add' && !Object.hasOwn(parent, last)) throw new PatchError(path)
  if (op === 'remove') delete parent[last]
  else parent[last] = value
  return copy
}

function isObject(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function applyByTheBook(document: Json, operations: readonly PatchOperation[]) {
  let current = document
  for (const [index, operation] of operations.entries()) {
    try {
      current = applyOne(current, operation)
    } catch (error) {
      if (!(error instanceof PatchError)) throw error
      return { document: current, appliedCount: index }
    }
  }
  return { document: current, appliedCount: operations.length }
}

const names = fc.constantFrom('a', 'b', 'c', '~', '/', '0', 'length')
const documents = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.integer(), fc.string({ maxLength: 2 }), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value
const pointers = fc
  .array(fc.oneof(names, fc.constantFrom('1', '2', '3', '-', '01', '-1', '1e0', 'x')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((tokens) => tokens.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''))
const operations: fc.Arbitrary<PatchOperation> = fc.oneof(
  fc.record({ op: fc.constantFrom('add' as const, 'replace' as const), path: pointers, value: documents }),
  fc.record({ op: fc.constant('remove' as const), path: pointers }),
)
const roots = fc.dictionary(names, documents, { minKeys: 1, maxKeys: 4, noNullPrototype: true })

test('vector 27, vector 28, vector 30: operations do to any document what RFC 6902 says, and stop where it fails', () => {
  fc.assert(
    fc.property(roots, fc.array(operations, { maxLength: 6 }), (document, patch) => {
      const before = structuredClone(document)
      const outcome = applyInOrder(document, patch)
      const expected = applyByTheBook(document, patch)
      expect(outcome.document).toEqual(expected.document)
      expect(outcome.applied).toHaveLength(expected.appliedCount)
      expect(document).toEqual(before)
    }),
    { numRuns: 3_000 },
  )
})

test('removing indexes in descending order removes what stood there', () => {
  const lists = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 12 })
  const cases = lists.chain((list) => fc.tuple(fc.constant(list), fc.subarray([...list.keys()])))
  fc.assert(
    fc.property(cases, ([list, indexes]) => {
      const descending = indexes.toSorted((one, other) => other - one)
      const patch = descending.map((index) => ({ op: 'remove' as const, path: `/list/${index}` }))
      const left = list.filter((_item, index) => !indexes.includes(index))
      expect(applyInOrder({ list }, patch).document).toEqual({ list: left })
    }),
  )
})
