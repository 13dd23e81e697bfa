import { type Lease, LeaseLostError } from '../journal/lease'
import type { OperationContext } from './context'

/** Renewed so often that one or two failures cost nothing. */
const renewalsPerLease = 4
/** A lease that was not renewed for this share of its time is as good as lost: calls on their way need the rest to end. */
const trustedShare = 0.85

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
  const giveUp = () => lost.abort(new LeaseLostError('the lease is lost'))
  const signal = adobe.signal ? AbortSignal.any([adobe.signal, lost.signal]) : lost.signal
  let stopRenewing: (() => void) | undefined
  try {
    // Whatever came before has taken its share of the time.
    if (!(await journal.leases.renew(lease))) throw new LeaseLostError('the lease was lost before the work')
    stopRenewing = keepRenewing(context, lease, giveUp)
    await work({ ...context, adobe: { ...adobe, signal } })
  } catch (error) {
    context.reportError(error, `activation ${lease.activationId}`)
  } finally {
    stopRenewing?.()
    giveUp()
    // What cannot be released now runs out by itself.
    await journal.leases.release(lease).catch((error: unknown) => {
      context.reportError(error, `lease of activation ${lease.activationId}`)
    })
  }
}

function keepRenewing({ journal }: OperationContext, lease: Lease, onLost: () => void): () => void {
  const { leaseMs } = journal.leases
  const trustFrom = (since: number) =>
    setTimeout(onLost, Math.max(0, leaseMs * trustedShare - (performance.now() - since))).unref()
  let trust = trustFrom(performance.now())

  const renew = async (): Promise<void> => {
    const askedAt = performance.now()
    try {
      if (!(await journal.leases.renew(lease))) return onLost()
      clearTimeout(trust)
      trust = trustFrom(askedAt)
    } catch {
      // Tried again at the next turn; the lease holds for a few of them.
    }
  }

  const turns = setInterval(() => void renew(), leaseMs / renewalsPerLease).unref()
  return () => {
    clearInterval(turns)
    clearTimeout(trust)
  }
}
