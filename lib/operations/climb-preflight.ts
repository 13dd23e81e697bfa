import type { PreflightEvent, PreflightReport, Rung } from '../contract/preflight'
import { climbRequest } from '../destinations/preflight/climb-request'
import { climbLadder } from '../destinations/preflight/ladder'
import type { PreflightRequest } from '../destinations/preflight/request-schema'
import { destinationOf } from '../destinations/registry'
import type { NewAuditEvent } from '../journal/audit-trail'
import { JournalError } from '../journal/journal-error'
import { climbStoredAccount } from './climb-stored-account'
import type { OperationContext } from './context'

type PreflightContext = Pick<
  OperationContext,
  'adobe' | 'journal' | 'scope' | 'actor' | 'now' | 'climbers' | 'reportError'
>

interface ClimbOptions {
  /** Stands in the test record and in the trail. */
  readonly traceId: string
  readonly signal: AbortSignal
}

/**
 * Climbs the proof ladder for what a person entered, and tells of each rung. Creates nothing at Adobe. A test record is
 * the one thing it can leave behind at the destination, so it is written down.
 *
 * @throws JournalError  a test record was asked for, and could not be written down
 */
export async function climbPreflight(
  context: PreflightContext,
  request: PreflightRequest,
  options: ClimbOptions,
): Promise<AsyncGenerator<PreflightEvent, void>> {
  if (request.testRecord) await requireJournal(context)
  return climb(context, request, options)
}

async function* climb(
  context: PreflightContext,
  request: PreflightRequest,
  { traceId, signal }: ClimbOptions,
): AsyncGenerator<PreflightEvent, void> {
  const { destination, account } = request
  const climber =
    account.kind === 'existing'
      ? climbStoredAccount(context.adobe, account.connectionId)
      : context.climbers[destination]
  const options = { destination, traceId, now: context.now, signal }
  for await (const event of climbLadder(climbRequest(request, climber, options), options)) {
    // Before it is told: whoever was to be told may be gone.
    if (request.testRecord && event.type === 'rung') {
      await recordWriting(context, request, event.rung, traceId)
    }
    yield event
  }
}

/** Climbs to the end for a caller that waits for the whole. */
export async function preflightReport(
  events: AsyncGenerator<PreflightEvent, void>,
): Promise<PreflightReport> {
  let report: PreflightReport | undefined
  for await (const event of events) if (event.type === 'report') report = event.report
  if (!report) throw new TypeError('a ladder ends with its report')
  return report
}

/** What cannot be written down is not done. */
async function requireJournal({ journal }: PreflightContext): Promise<void> {
  const { status } = await journal.health()
  if (status !== 'ok') throw new JournalError(status, undefined)
}

/** The record is written by now: a journal that fails just here must not make it look unwritten. */
async function recordWriting(
  { journal, scope, actor, now, reportError }: PreflightContext,
  { destination, target }: PreflightRequest,
  rung: Rung,
  traceId: string,
): Promise<void> {
  const outcome = outcomeOfWriting(rung)
  if (!outcome) return
  const name = target[destinationOf(destination).targetNameField]
  const event: NewAuditEvent = {
    at: now(),
    actor,
    action: 'create',
    outcome,
    resourceType: 'test-record',
    resourceName: typeof name === 'string' ? name.trim() : undefined,
    requestId: traceId,
    after: { destination, traceId },
  }
  try {
    await journal.audit.record(scope, event)
  } catch (error) {
    reportError(error, `audit of test record ${traceId}`)
  }
}

/** What a rung says of a record; undefined when it says that none was sent. */
function outcomeOfWriting(rung: Rung): NewAuditEvent['outcome'] | undefined {
  if (rung.status === 'passed') return rung.id === 'test-record' ? 'succeeded' : undefined
  if (rung.status === 'failed') return outcomes[rung.cause]
  // Some destinations prove the right to write by the record itself.
  const isReached = rung.id === 'write' || rung.id === 'test-record'
  return rung.status === 'cancelled' && isReached ? 'unknown' : undefined
}

const outcomes: Readonly<Record<string, NewAuditEvent['outcome']>> = {
  'record-refused': 'failed',
  'record-lost': 'unknown',
}
