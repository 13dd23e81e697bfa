import { isResumable } from '../activation/activation-status'
import type { ActivationSnapshot } from '../activation/progress'
import type { ActivationJob } from './activation-job'
import type { OperationContext } from './context'
import { type Ending, executeActivation } from './execute-activation'
import { underLease } from './under-lease'
import { undoSteps } from './undo-steps'

/**
 * Goes on with an activation after the caller has its answer, to the end of what is wanted of it: created, or undone
 * when somebody asked for that, now or on the way.
 */
export function carryOut(context: OperationContext, job: ActivationJob, snapshot: ActivationSnapshot): void {
  context.inBackground(work(patient(context), job, snapshot))
}

async function work(
  context: OperationContext,
  job: ActivationJob,
  snapshot: ActivationSnapshot,
): Promise<void> {
  await underLease(context, job.lease, async (leased) => {
    const ending = await bringToEnd(leased, job, snapshot)
    if (ending === 'handed-over') await leased.journal.leases.handOver(job.lease, leased.now())
  })
  try {
    await hearLateUndo(context, job)
  } catch (error) {
    context.reportError(error, `activation ${job.lease.activationId}`)
  }
}

/** Whoever asked for an undo between the last event and the release of the lease found it taken, and left. */
async function hearLateUndo(
  context: OperationContext,
  { lease, steps, asked }: ActivationJob,
): Promise<void> {
  const { journal, scope, now } = context
  const { activationId } = lease
  const snapshot = await journal.activations.read(scope, activationId)
  if (!snapshot || snapshot.undoRequestedBy === undefined || !isResumable(snapshot.status)) return
  const next = await journal.leases.acquire(scope, activationId, now())
  if (next) carryOut(context, { lease: next, steps, asked, secrets: {}, absent: new Set() }, snapshot)
}

async function bringToEnd(
  context: OperationContext,
  job: ActivationJob,
  snapshot: ActivationSnapshot,
): Promise<Ending> {
  if (snapshot.undoRequestedBy === undefined) {
    const ending = await executeActivation(context, job, snapshot)
    if (ending !== 'undo-requested') return ending
  }
  return undoSteps(context, job)
}

/** Nobody waits for the answer of a background call, so it may honour any pause the platform asks for. */
function patient(context: OperationContext): OperationContext {
  return { ...context, adobe: { ...context.adobe, totalTimeoutMs: 180_000 } }
}
