import type { NewAuditEvent } from '../journal/audit-trail'
import type { OperationContext } from './context'

type Change = Omit<NewAuditEvent, 'at' | 'actor'>

type RecordContext = Pick<OperationContext, 'journal' | 'scope' | 'actor' | 'now' | 'reportError'>

/** Writes down what was done. It is done by now: a journal that fails just here must not make it look undone. */
export async function recordChange(
  { journal, scope, actor, now, reportError }: RecordContext,
  change: Change,
): Promise<void> {
  try {
    await journal.audit.record(scope, { ...change, at: now(), actor })
  } catch (error) {
    reportError(error, `audit of ${change.action} ${change.resourceType} ${change.resourceId ?? ''}`)
  }
}
