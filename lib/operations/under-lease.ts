import type { Lease } from '../journal/lease'
import { LeaseLostError } from '../journal/lease'
import type { OperationContext } from './context'

/** Renewed so often that one or two failures cost nothing. */
const renewalsPerLease = 4
/** Before a lease that could not be renewed is over, calls are broken off by this share of it. */
const marginShare = 0.15

/**
 * Does a piece of work while keeping its lease alive, and lets go of it in the end. When the lease is lost, or cannot
 * be renewed, the calls that are on their way are broken off before another server may begin. Never rejects, since
 * nobody is waiting.
 */
export async function underLease(
  context: OperationContext,
  lease: Lease,
  work: (context: OperationContext) => Promise<void>,
): Promise<void> {
  const { journal, adobe } = context
  const lost = new AbortController()
  const stopRenewing = keepRenewing(context, lease, () => lost.abort(new LeaseLostError('the lease is lost')))
  const signal = adobe.signal ? AbortSignal.any([adobe.signal, lost.signal]) : lost.signal
  try {
    await work({ ...context, adobe: { ...adobe, signal } })
  } catch (error) {
    context.reportError(error, `activation ${lease.activationId}`)
  } finally {
    stopRenewing()
    // What cannot be released now runs out by itself.
    await journal.leases.release(lease).catch((error: unknown) => {
      context.reportError(error, `lease of activation ${lease.activationId}`)
    })
  }
}

function keepRenewing({ journal }: OperationContext, lease: Lease, onLost: () => void): () => void {
  const { leaseMs } = journal.leases
  let renewedAt = performance.now()

  const renew = async (): Promise<void> => {
    const askedAt = performance.now()
    try {
      if (!(await journal.leases.renew(lease))) return onLost()
      renewedAt = askedAt
    } catch {
      // Tried again at the next turn; the lease holds for a few of them.
      if (performance.now() - renewedAt > leaseMs * (1 - marginShare)) onLost()
    }
  }

  const timer = setInterval(() => {
    if (performance.now() - renewedAt > leaseMs * (1 - marginShare)) return onLost()
    void renew()
  }, leaseMs / renewalsPerLease)
  timer.unref()
  return () => clearInterval(timer)
}
