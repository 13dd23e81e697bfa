import { expect, test } from 'vitest'
import { activationIdOf, markerOf, withMarker, withoutMarker } from './marker'

const marker = markerOf('0b6f0f0e-1111-4222-8333-444455556666', 'dataflow')

test('a marker goes behind the description and comes off again without a trace', () => {
  const marked = withMarker('For the loyalty team', marker)
  expect(marked).toBe(`For the loyalty team ${marker}`)
  expect(withoutMarker(marked)).toBe('For the loyalty team')
})

test('a resource without a description is described by its marker alone', () => {
  expect(withMarker(undefined, marker)).toBe(marker)
  expect(withoutMarker(marker)).toBe('')
})

test('marking twice keeps only the last marker', () => {
  expect(withMarker(withMarker('Feed', markerOf('old', 'dataflow')), marker)).toBe(`Feed ${marker}`)
})

test('the activation is read from the end of the description only', () => {
  expect(activationIdOf(`Feed ${marker}`)).toBe('0b6f0f0e-1111-4222-8333-444455556666')
  expect(activationIdOf(`${marker} was here`)).toBeUndefined()
  expect(activationIdOf(undefined)).toBeUndefined()
})
