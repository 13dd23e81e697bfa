const patienceMs = 3_000
const lookAgainMs = 3_000

export interface ServerReach {
  readonly isAway: boolean
  /** Whether the browser has a network at all; without one it is not the server that is to blame. */
  readonly hasNetwork: boolean
  /** How often something was pressed meanwhile that only the server could have answered: each press is told so. */
  readonly heldPresses: number
}

const near: ServerReach = { isAway: false, hasNetwork: true, heldPresses: 0 }

let reach = near
let looking: Promise<boolean> | undefined
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** What was last found out about the way to the server. */
export function serverReach(): ServerReach {
  return reach
}

/** On a page that was just opened the server has answered. */
export function firstReach(): ServerReach {
  return near
}

export function onServerReach(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Whether there is a reason to ask before the page is left: a browser with a network is believed until something fails. */
export function isServerDoubtful(): boolean {
  return !navigator.onLine || reach.isAway
}

/** For whatever asked the server and got no answer, so that somebody is told who stands before the page. */
export function doubtServer(): void {
  if (listeners.size > 0) void lookForServer()
}

/**
 * Whether the server cannot be reached, for something that was just pressed and would lead away from the page: without
 * an answer the browser puts a page of its own in the place of ours, and of what was typed on it. A browser without a
 * network may still reach a server on the same machine, so it is asked.
 *
 * @param isDoubted  whether something else has just failed to reach it
 */
export async function isServerAway({ isDoubted = false } = {}): Promise<boolean> {
  if (!isDoubted && !isServerDoubtful()) return false
  const isAway = await lookForServer()
  if (isAway) tell({ ...reach, heldPresses: reach.heldPresses + 1 })
  return isAway
}

/** Asks the server, and as long as it is away and somebody wants to know, every few seconds again. */
export function lookForServer(): Promise<boolean> {
  looking ??= look().finally(() => {
    looking = undefined
  })
  return looking
}

async function look(): Promise<boolean> {
  clearTimeout(timer)
  const isAway = !(await answers())
  tell(isAway ? { ...reach, isAway, hasNetwork: navigator.onLine } : near)
  if (isAway && listeners.size > 0) timer = setTimeout(() => void lookForServer(), lookAgainMs)
  return isAway
}

async function answers(): Promise<boolean> {
  try {
    // A proxy that answers in the server’s place does not say 200.
    const health = await fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) })
    return health.ok
  } catch {
    return false
  }
}

function tell(next: ServerReach): void {
  if (next === reach) return
  reach = next
  for (const listener of listeners) listener()
}
