import { afterEach, beforeEach, expect, vi } from 'vitest'

const levels = ['warn', 'error'] as const

let spies: readonly ReturnType<typeof watch>[] = []

/**
 * What the code complains about fails the test that caused it. A test that expects a complaint looks at it and
 * takes it back: `vi.mocked(console.error).mockClear()`.
 */
beforeEach(() => {
  spies = levels.map(watch)
})

afterEach(() => {
  const complaints = spies.flatMap((spy) => spy.mock.calls)
  for (const spy of spies) spy.mockRestore()
  expect(complaints, 'An unexpected console.warn or console.error').toEqual([])
})

function watch(level: (typeof levels)[number]) {
  return vi.spyOn(console, level).mockImplementation(() => undefined)
}
