import type { ActivationEvent } from '../activation/activation-event'
import type { ActivationSnapshot } from '../activation/progress'
import type { NewAuditEvent } from '../journal/audit-trail'
import { JournalError } from '../journal/journal-error'
import type { Lease } from '../journal/lease'
import type { OperationContext } from './context'

/** A database that is started again is back within this time; then the work stops rather than go on unrecorded. */
const pausesMs = [250, 500, 1_000, 2_000, 4_000, 4_000] as const

/** An event before it is given its time. */
type Happening = ActivationEvent extends infer Event
  ? Event extends ActivationEvent
    ? Omit<Event, 'at'>
    : never
  : never

/** What was done to the platform, before it is given its time and actor. */
export type Deed = Omit<NewAuditEvent, 'at' | 'actor' | 'activationId'>

/** Writes down what was done to the platform while a step goes on. */
export async function recordDeeds(
  { journal, actor, now }: OperationContext,
  { scope, activationId }: Lease,
  deeds: readonly Deed[],
): Promise<void> {
  for (const deed of deeds) await journal.audit.record(scope, { ...deed, at: now(), actor, activationId })
}

/**
 * Writes down what happened, and waits out a database that is away for a moment.
 *
 * @returns the activation as it stands now
 * @throws JournalError    the database stays away: nothing more may be sent
 * @throws LeaseLostError  somebody else works on the activation
 */
export async function recordEvent(
  { journal, actor, now, adobe }: OperationContext,
  lease: Lease,
  happening: Happening,
  deeds: readonly Deed[] = [],
): Promise<ActivationSnapshot> {
  const at = now()
  const { activationId } = lease
  const audit = deeds.map((deed) => ({ ...deed, at, actor, activationId }))
  for (let tries = 0; ; tries += 1) {
    try {
      return await journal.activations.append(lease, { ...happening, at }, audit)
    } catch (error) {
      const pauseMs = pausesMs[tries]
      if (!(error instanceof JournalError) || pauseMs === undefined) throw error
      await adobe.sleep(pauseMs, adobe.signal)
    }
  }
}
