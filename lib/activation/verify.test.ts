import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributeSelector, audienceSelector } from './json-patch'
import { transformationsSchema } from './transformations'
import { verify } from './verify'

/** What the platform would hold, parsed as the client parses it. */
function held(audiences: readonly unknown[], attributes: readonly unknown[]) {
  return transformationsSchema.parse([
    {
      name: 'GeneralTransform',
      params: { profileSelectors: { selectors: attributes }, segmentSelectors: { selectors: audiences } },
    },
  ])
}

const asked = {
  audiences: [
    { id: 'a', name: 'Alpha' },
    { id: 'b', name: 'Beta' },
  ],
  attributes: ['personalEmail.address', 'person.name.lastName'],
}

const allAudiences = asked.audiences.map(audienceSelector)
const allAttributes = asked.attributes.map(attributeSelector)

test('what was asked for, in any order, is a match', () => {
  const verification = verify(asked, held(allAudiences.toReversed(), allAttributes.toReversed()))
  expect(verification.isMatch).toBe(true)
  expect(verification.audiences.map(({ finding }) => finding)).toEqual(['match', 'match'])
})

test('an audience that is not held is missing, and the whole is no match', () => {
  const verification = verify(asked, held(allAudiences.slice(0, 1), allAttributes))
  expect(verification.isMatch).toBe(false)
  expect(verification.audiences).toContainEqual({ id: 'b', name: 'Beta', finding: 'missing' })
})

test('an audience that nobody asked for is unexpected, under its own name or else its id', () => {
  const extra = [
    audienceSelector({ id: 'c', name: 'Gamma' }),
    { type: 'PLATFORM_SEGMENT', value: { id: 'd' } },
  ]
  const verification = verify(asked, held([...allAudiences, ...extra], allAttributes))
  expect(verification.isMatch).toBe(false)
  expect(verification.audiences.slice(2)).toEqual([
    { id: 'c', name: 'Gamma', finding: 'unexpected' },
    { id: 'd', name: 'd', finding: 'unexpected' },
  ])
})

test('an audience held twice is repeated: a patch was applied twice', () => {
  const verification = verify(asked, held([...allAudiences, ...allAudiences.slice(0, 1)], allAttributes))
  expect(verification.isMatch).toBe(false)
  expect(verification.audiences[0]?.finding).toBe('repeated')
})

test('attribute paths are case-sensitive', () => {
  const verification = verify(
    asked,
    held(allAudiences, [
      attributeSelector('personalEmail.address'),
      attributeSelector('person.name.lastname'),
    ]),
  )
  expect(verification.attributes).toEqual([
    { path: 'personalEmail.address', finding: 'match' },
    { path: 'person.name.lastName', finding: 'missing' },
    { path: 'person.name.lastname', finding: 'unexpected' },
  ])
})

test('an audience from elsewhere matches by its platform id', () => {
  const external = {
    type: 'PLATFORM_SEGMENT',
    value: { id: 'outside-1', systemSegmentId: 'b', namespace: 'aamSegments' },
  }
  expect(verify(asked, held([...allAudiences.slice(0, 1), external], allAttributes)).isMatch).toBe(true)
})

test('members the platform adds do not disturb the comparison', () => {
  const stamped = allAudiences.map((selector) => ({
    ...selector,
    value: { ...selector.value, createTime: '1730000100', extra: { deep: [] } },
  }))
  expect(verify(asked, held(stamped, allAttributes)).isMatch).toBe(true)
})

test('a dataflow without transformations holds nothing: all is missing, nothing breaks', () => {
  const verification = verify(asked, transformationsSchema.parse(undefined))
  expect(
    [...verification.audiences, ...verification.attributes].every(({ finding }) => finding === 'missing'),
  ).toBe(true)
})

test('whatever is held, a match means: exactly the asked sets, once each', () => {
  const letters = fc.constantFrom('a', 'b', 'c', 'd')
  const lists = fc.record({
    audiences: fc.array(letters, { maxLength: 5 }),
    attributes: fc.array(letters, { maxLength: 5 }),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(letters, { minLength: 1 }),
      fc.uniqueArray(letters, { minLength: 1 }),
      lists,
      (ids, paths, got) => {
        const question = { audiences: ids.map((id) => ({ id, name: id })), attributes: paths }
        const { isMatch } = verify(
          question,
          held(
            got.audiences.map((id) => ({ value: { id } })),
            got.attributes.map(attributeSelector),
          ),
        )
        const isSame = (x: readonly string[], y: readonly string[]) =>
          x.toSorted().join() === y.toSorted().join()
        expect(isMatch).toBe(isSame(ids, got.audiences) && isSame(paths, got.attributes))
      },
    ),
  )
})

test('a selector in a second transformation is not overlooked', () => {
  const [first] = held(allAudiences, allAttributes)
  const [second] = held([], [attributeSelector('person.nationalId')])
  const { isMatch, attributes } = verify(asked, [first ?? {}, second ?? {}])
  expect(isMatch).toBe(false)
  expect(attributes).toContainEqual({ path: 'person.nationalId', finding: 'unexpected' })
})

test('a selector that names nothing we know is unexpected, not invisible', () => {
  const foreign = { type: 'JSON_PATH', value: { mapping: { source: 'person.nationalId' } } }
  expect(verify(asked, held(allAudiences, [...allAttributes, foreign])).isMatch).toBe(false)
  expect(verify(asked, held([...allAudiences, { type: 'OTHER' }], allAttributes)).isMatch).toBe(false)
})
