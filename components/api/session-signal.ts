/**
 * What requests find out about the session, told to whoever stands around the page: one request is enough to know
 * that all others will fare the same.
 */
export type SessionTrouble =
  /** It is over, or Adobe no longer takes what it holds. */
  | 'ended'
  /** Likewise, and its person does not want to sign in now: asked again only where something needs it. */
  | 'put-off'
  /** Another tab signed in elsewhere or switched the sandbox. */
  | 'moved'

let trouble: SessionTrouble | undefined
/** Whether it is our own session that ended, and not that Adobe no longer takes what it holds. */
let isOurs = false
/** How often a session was found to be over. */
let ends = 0
let drawnUntil: number | undefined
let scope: string | undefined
const listeners = new Set<() => void>()
const waiting = new Set<() => void>()

/** `organization/sandbox` this page was drawn for; sent with each request, so that none acts elsewhere. */
export function pageScope(): string | undefined {
  return scope
}

export function setPageScope(value: string | undefined): void {
  scope = value
}

export function sessionTrouble(): SessionTrouble | undefined {
  return trouble
}

export function reportSessionTrouble(value: SessionTrouble | undefined): void {
  if (trouble === value) return
  trouble = value
  for (const listener of listeners) listener()
}

/**
 * A request was refused because the session is over.
 *
 * @param isOurs  our own is, so that a later answer of ours tells that it was renewed
 * @param isPressed  somebody waits for it; a look from time to time asks only once
 */
export function hearSessionEnded(told: { readonly isOurs: boolean; readonly isPressed: boolean }): void {
  isOurs = told.isOurs
  ends += 1
  if (trouble !== 'put-off' || told.isPressed) reportSessionTrouble('ended')
}

export function sessionEnds(): number {
  return ends
}

/**
 * A request was answered: another tab may have signed in meanwhile.
 *
 * @param since  {@link sessionEnds} when it was sent: one that was on its way before the end proves nothing
 */
export function hearSessionHolds(since: number): void {
  if (trouble === 'put-off' && isOurs && since === ends) announceSessionRenewed()
}

/** A page was drawn for a session that ends then, in epoch milliseconds: trouble of another session is over. */
export function drawnForSession(expiresAt: number): void {
  if (drawnUntil === expiresAt) return
  drawnUntil = expiresAt
  if (trouble === 'ended' || trouble === 'put-off') announceSessionRenewed()
}

export function onSessionTrouble(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Calls back when a session that was over has been renewed, so that what failed can be done again. */
export function onSessionRenewed(callback: () => void): () => void {
  waiting.add(callback)
  return () => waiting.delete(callback)
}

export function announceSessionRenewed(): void {
  reportSessionTrouble(undefined)
  for (const callback of waiting) callback()
}
