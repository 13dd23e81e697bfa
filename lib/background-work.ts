import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { remember } from './remember'

/** Long enough for an activation on a quick platform to end by itself. */
const finishMs = 3_000
/** Calls that are on their way are waited for, as long as whoever stops this process is likely to. */
const handOverMs = 5_000

const state = () =>
  remember('background-work', () => ({
    active: new Set<Promise<void>>(),
    handOver: new AbortController(),
  }))

/** Lets work go on after its request has been answered, and knows of it until it ends. */
export function inBackground(work: Promise<void>): void {
  const { active } = state()
  const tracked = work.finally(() => active.delete(tracked))
  active.add(tracked)
}

/** Aborted when this process is about to stop. */
export function handOverSignal(): AbortSignal {
  return state().handOver.signal
}

/** Waits for the work to end; what takes too long is asked to leave the rest to another server. */
export async function finishOrHandOver(): Promise<void> {
  await settleWithin(finishMs)
  state().handOver.abort()
  await settleWithin(handOverMs)
}

async function settleWithin(durationMs: number): Promise<void> {
  const deadline = new AbortController()
  const late = sleep(durationMs, undefined, { signal: deadline.signal }).catch(() => undefined)
  await Promise.race([Promise.allSettled(state().active), late])
  deadline.abort()
}
