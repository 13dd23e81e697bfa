import { PlatformError } from '../errors'
import type { BulkWorker, StoredBulkChange } from '../journal/bulk-change-store'
import { allDone } from './all-done'
import { changeBulkItem } from './change-bulk-item'
import type { OperationContext } from './context'
import { bulkSilenceMaxMs } from './read-bulk-change'
import type { WaitWhenBusy } from './remove-connections'

/** Enough to be quick, few enough to leave the platform to others. */
const lanes = 3
const renewEveryMs = bulkSilenceMaxMs / 4
/** A platform that asks for fewer requests longer than its own pauses last gets pauses of ours. */
const busyPauseMs = 30_000
const busyTurnsMax = 10

/**
 * Goes on with a change of many things in the background, unless it is over, cancelled, or being worked on.
 *
 * @throws JournalError  the journal does not work
 */
export async function carryOutBulkChange(context: OperationContext, changeId: string): Promise<void> {
  const { journal, scope, now, newId } = context
  const change = await journal.bulkChanges.read(scope, changeId)
  const worker: BulkWorker = { scope, changeId, worker: newId() }
  if (!change?.items.some(({ status }) => status === 'pending' || status === 'working')) return
  const at = now()
  if (!(await journal.bulkChanges.begin(worker, { at, idleBefore: at - bulkSilenceMaxMs }))) return
  context.inBackground(work(patient(context), worker, change))
}

/** Nobody waits for the answer of a background call, so it may honour any pause the platform asks for. */
function patient(context: OperationContext): OperationContext {
  return { ...context, adobe: { ...context.adobe, totalTimeoutMs: 180_000 } }
}

async function work(context: OperationContext, worker: BulkWorker, change: StoredBulkChange): Promise<void> {
  const { journal, now, reportError } = context
  const report = (error: unknown) => reportError(error, `bulk change ${worker.changeId}`)
  const alive = setInterval(() => {
    journal.bulkChanges.renew(worker, now()).catch(report)
  }, renewEveryMs)
  try {
    const waves = [...new Set(change.items.map(({ wave }) => wave))].toSorted((a, b) => a - b)
    for (const wave of waves) {
      const lane = () => workThrough(context, worker, change, wave)
      await allDone(Array.from({ length: lanes }, lane))
    }
    await journal.bulkChanges.end(worker)
  } catch (error) {
    // What was begun stays written down; whoever opens the report can go on with it.
    report(error)
  } finally {
    clearInterval(alive)
  }
}

async function workThrough(
  context: OperationContext,
  worker: BulkWorker,
  change: StoredBulkChange,
  wave: number,
): Promise<void> {
  const { journal, now, handOver } = context
  let busyTurns = 0
  while (!handOver.aborted) {
    const item = await journal.bulkChanges.take(worker, wave, now())
    if (!item) return
    try {
      const outcome = await changeBulkItem(context, change, item, patience(context, worker))
      await journal.bulkChanges.settle(worker, item.position, outcome, now())
      busyTurns = 0
    } catch (error) {
      if (!isBusy(error) || busyTurns >= busyTurnsMax) throw error
      busyTurns += 1
      await journal.bulkChanges.settle(worker, item.position, { status: 'pending' }, now())
      await pause(context, worker, error.retryAfterMs ?? busyPauseMs)
    }
  }
}

function isBusy(error: unknown): error is PlatformError {
  return error instanceof PlatformError && error.code === 'platform-busy'
}

/** Waits in the middle of an item as often as before one. */
function patience(context: OperationContext, worker: BulkWorker): WaitWhenBusy {
  let busyTurns = 0
  return async ({ retryAfterMs = busyPauseMs }) => {
    if (busyTurns >= busyTurnsMax) return false
    busyTurns += 1
    return pause(context, worker, retryAfterMs)
  }
}

/**
 * Waits in short stretches, so that a cancellation or the end of this server is heard.
 *
 * @returns false when one of these was
 */
async function pause(
  { adobe, journal, now, handOver }: OperationContext,
  worker: BulkWorker,
  pauseMs: number,
): Promise<boolean> {
  const until = now() + Math.min(pauseMs, 120_000)
  while (now() < until && !handOver.aborted) {
    await journal.bulkChanges.renew(worker, now(), until)
    await adobe.sleep(Math.min(renewEveryMs, Math.max(1, until - now())), adobe.signal)
    const change = await journal.bulkChanges.read(worker.scope, worker.changeId)
    if (change?.cancelledAt !== undefined) return false
  }
  return !handOver.aborted
}
