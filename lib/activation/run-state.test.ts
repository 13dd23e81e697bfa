import { expect, test } from 'vitest'
import { runStateOf } from './run-state'

test.each([
  ['success', 'succeeded'],
  ['Completed', 'succeeded'],
  ['inProgress', 'in-progress'],
  ['Processing', 'in-progress'],
  ['Waiting', 'in-progress'],
  ['failed', 'failed'],
  ['partialFailure', 'failed'],
  ['Error', 'failed'],
])('a run that the platform calls %s is %s', (word, state) => {
  expect(runStateOf(word)).toBe(state)
})

test.each(['cancelled', '', 'constructor'])('the word “%s” is no success', (word) => {
  expect(runStateOf(word)).toBe('unknown')
})
