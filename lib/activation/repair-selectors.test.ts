import fc from 'fast-check'
import { applyPatch, type Operation } from 'rfc6902'
import { expect, test } from 'vitest'
import { attributeSelector, audienceSelector } from './json-patch'
import { repairSelectors } from './repair-selectors'
import { type Transformations, transformationsSchema } from './transformations'
import { verify } from './verify'

const asked = {
  audiences: [
    { id: 'a1', name: 'Gold' },
    { id: 'a2', name: 'Silver' },
    { id: 'a3', name: 'Bronze' },
  ],
  attributes: ['personalEmail.address', 'person.name.lastName', 'loyalty.tier'],
}

function holding(audienceIds: readonly string[], paths: readonly string[]): Transformations {
  return transformationsSchema.parse([
    {
      name: 'GeneralTransform',
      params: {
        segmentSelectors: { selectors: audienceIds.map((id) => audienceSelector({ id, name: id })) },
        profileSelectors: { selectors: paths.map((path) => attributeSelector(path)) },
      },
    },
  ])
}

/** What the platform holds after the repair. */
function repaired(got: Transformations): Transformations {
  const document = structuredClone({ transformations: got })
  const operations = repairSelectors(asked, got)
  // Guaranteed by the patch: each operation is one of RFC 6902.
  expect(applyPatch(document, operations as Operation[])).toEqual(operations.map(() => null))
  return document.transformations
}

test('what holds everything once needs no repair', () => {
  expect(repairSelectors(asked, holding(['a3', 'a1', 'a2'], asked.attributes))).toEqual([])
})

test('an empty dataflow gets everything, in the order it was asked for', () => {
  expect(verify(asked, repaired(holding([], []))).isMatch).toBe(true)
})

test('what others added stays where it is', () => {
  const result = verify(asked, repaired(holding(['foreign', 'a1'], ['other.path', 'other.path'])))
  expect(result.audiences.filter(({ finding }) => finding !== 'match')).toEqual([
    { id: 'foreign', name: 'foreign', finding: 'unexpected' },
  ])
})

test('whatever a dataflow holds of what was asked for, and how often, one repair makes it match', () => {
  const audiences = fc.array(fc.constantFrom('a1', 'a2', 'a3'), { maxLength: 8 })
  const attributes = fc.array(fc.constantFrom(...asked.attributes), { maxLength: 8 })
  fc.assert(
    fc.property(audiences, attributes, (ids, paths) => {
      const after = repaired(holding(ids, paths))
      expect(verify(asked, after).isMatch).toBe(true)
      expect(repairSelectors(asked, after)).toEqual([])
    }),
  )
})
