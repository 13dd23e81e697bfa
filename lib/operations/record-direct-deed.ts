import { JournalError } from '../journal/journal-error'
import type { OperationContext } from './context'
import type { Deed } from './record-event'

/** What cannot be written down is not done. */
export async function requireJournal({ journal }: Pick<OperationContext, 'journal'>): Promise<void> {
  const { status } = await journal.health()
  if (status !== 'ok') throw new JournalError(status, undefined)
}

/**
 * Writes down a change that belongs to no activation. It is done by now: a journal that fails just here must not make
 * it look undone, so the failure is reported and not thrown.
 */
export async function recordDirectDeed(
  {
    journal,
    scope,
    actor,
    now,
    reportError,
  }: Pick<OperationContext, 'journal' | 'scope' | 'actor' | 'now' | 'reportError'>,
  deed: Deed,
): Promise<void> {
  try {
    await journal.audit.record(scope, { ...deed, at: now(), actor })
  } catch (error) {
    reportError(error, `audit of ${deed.action} ${deed.resourceType} ${deed.resourceId ?? ''}`)
  }
}
