/**
 * `mismatch`: every call succeeded, but the platform holds something else than was asked for. `interrupted`: the server
 * that worked on it is gone.
 */
export const activationStatuses = [
  'running',
  'interrupted',
  'failed',
  'mismatch',
  'verified',
  'undoing',
  'undo-interrupted',
  'undo-failed',
  'undone',
] as const

export type ActivationStatus = (typeof activationStatuses)[number]

const active: ReadonlySet<ActivationStatus> = new Set(['running', 'undoing'])
const resumable: ReadonlySet<ActivationStatus> = new Set(['interrupted', 'failed', 'mismatch'])
const final: ReadonlySet<ActivationStatus> = new Set(['verified', 'undone'])

/** A server works on it. */
export function isActive(status: ActivationStatus): boolean {
  return active.has(status)
}

/** More may happen to it without anybody’s doing: a server works on it, or may take it over. */
export function mayGoOn(status: ActivationStatus): boolean {
  return isActive(status) || isInterrupted(status)
}

/** The server that worked on it is gone. */
export function isInterrupted(status: ActivationStatus): boolean {
  return status === 'interrupted' || status === 'undo-interrupted'
}

/** It stopped on the way to its end, and can go on. */
export function isResumable(status: ActivationStatus): boolean {
  return resumable.has(status)
}

/** Nothing more can happen to it. */
export function isFinal(status: ActivationStatus): boolean {
  return final.has(status)
}

/**
 * What is not final can be undone, also while it runs. A verified activation is a dataflow that exports: it is deleted
 * as such, where the consequences are told.
 */
export function isUndoable(status: ActivationStatus): boolean {
  return !isFinal(status)
}
