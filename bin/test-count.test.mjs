import { expect, test } from 'vitest'
import { countTests } from './test-count.mjs'

test('unit tests count as passed or failed', () => {
  expect(countTests({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 3 })).toEqual({
    passed: 7,
    failed: 1,
    repeated: 0,
  })
})

test('a journey that passed only when repeated is told apart', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 4 }
  expect(countTests({ stats })).toEqual({ passed: 7, failed: 1, repeated: 2 })
})
