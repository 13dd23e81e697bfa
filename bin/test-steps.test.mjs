import { expect, test } from 'vitest'
import { chooseSteps } from './test-steps.mjs'

const steps = ['lint', 'unit', 'e2e'].map((name) => ({ name, proves: name, run: () => Promise.resolve(0) }))
const names = (/** @type {string[]} */ ...chosen) => chooseSteps(steps, chosen).map((step) => step.name)

test('without names all steps run', () => {
  expect(names()).toEqual(['lint', 'unit', 'e2e'])
})

test('named steps run in their own order', () => {
  expect(names('e2e', 'lint')).toEqual(['lint', 'e2e'])
})

test('a name that no step has is refused with those there are', () => {
  expect(() => names('units')).toThrow('There is no step "units". Steps: lint, unit, e2e.')
})
