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

/** What an answer says of the session. One that nobody pressed for, as that of a look from time to time, asks only once. */
export function hearOfSession(
  value: 'ended' | 'moved' | 'fine',
  { isPressed }: { isPressed: boolean },
): void {
  if (value === 'fine') {
    // Another tab has signed in meanwhile.
    if (trouble === 'put-off') announceSessionRenewed()
    return
  }
  if (value === 'ended' && trouble === 'put-off' && !isPressed) return
  reportSessionTrouble(value)
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
