import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Autosave, type SaveState } from './autosave'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function setup() {
  const states: SaveState['kind'][] = []
  const saves: { resolve: () => void; reject: (error: unknown) => void; isLeaving: boolean }[] = []
  const autosave = new Autosave({
    save: ({ isLeaving }) =>
      new Promise((resolve, reject) => {
        saves.push({ resolve: () => resolve({ at: 5 }), reject, isLeaving })
      }),
    isPassing: (error) => error === 'away',
    onState: ({ kind }) => states.push(kind),
  })
  const pause = (ms = 700) => vi.advanceTimersByTimeAsync(ms)
  return { autosave, states, saves, pause }
}

test('typing is saved once, after a pause', async () => {
  const { autosave, states, saves, pause } = setup()
  autosave.change()
  await pause(400)
  autosave.change()
  await pause(400)
  expect(saves).toHaveLength(0)
  await pause(400)
  expect(saves).toHaveLength(1)
  saves[0]?.resolve()
  await pause(0)
  expect(states.at(-1)).toBe('saved')
  expect(autosave.isDirty).toBe(false)
})

test('two saves are never on their way at once, and the last change is saved', async () => {
  const { autosave, saves, pause } = setup()
  autosave.change()
  await pause()
  autosave.change()
  await pause(5_000)
  expect(saves).toHaveLength(1)
  saves[0]?.resolve()
  await pause()
  expect(saves).toHaveLength(2)
})

test('what fails for a passing reason is tried again by itself', async () => {
  const { autosave, states, saves, pause } = setup()
  autosave.change()
  await pause()
  saves[0]?.reject('away')
  await pause(0)
  expect(states.at(-1)).toBe('failed')
  expect(autosave.isDirty).toBe(true)
  await pause(2_000)
  saves[1]?.resolve()
  await pause(0)
  expect(states.at(-1)).toBe('saved')
})

test('after a refusal nothing is sent before it is released, and then everything is', async () => {
  const { autosave, states, saves, pause } = setup()
  autosave.change()
  await pause()
  saves[0]?.reject('refused')
  await pause(0)
  expect(states.at(-1)).toBe('held')
  autosave.change()
  await pause(60_000)
  expect(saves).toHaveLength(1)
  autosave.release()
  await pause(0)
  expect(saves).toHaveLength(2)
})

test('a page that is left saves what is not saved, at once, and nothing when all is saved', async () => {
  const { autosave, saves, pause } = setup()
  autosave.change()
  void autosave.flush({ isLeaving: true })
  await pause(0)
  expect(saves).toMatchObject([{ isLeaving: true }])
  saves[0]?.resolve()
  await pause(0)
  await autosave.flush({ isLeaving: true })
  expect(saves).toHaveLength(1)
})
