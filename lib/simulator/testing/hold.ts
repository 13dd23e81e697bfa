import type { Fault, Faults } from '../faults'

/**
 * Holds the next request that matches, before the platform acts on it or before it answers.
 *
 * @returns `reached` settles when the request is held, `letGo` lets it go on
 */
export function hold(faults: Faults, request: Omit<Fault, 'effect'>, moment: 'before' | 'after') {
  let onReached: () => void = unset
  let letGo: () => void = unset
  const reached = new Promise<void>((resolve) => {
    onReached = resolve
  })
  const until = new Promise<void>((resolve) => {
    letGo = resolve
  })
  faults.add({ ...request, effect: { kind: 'hold', moment, onReached, until } })
  return { reached, letGo }
}

/** Promises call their executors at once, so this is never seen. */
function unset(): never {
  throw new TypeError('a promise has not begun')
}
