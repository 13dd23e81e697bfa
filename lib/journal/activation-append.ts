import { and, eq } from 'drizzle-orm'
import type { ActivationEvent } from '../activation/activation-event'
import { type ActivationSnapshot, applyEvent } from '../activation/progress'
import type { Database } from './database'
import { activationEvents, activationSteps, activations } from './schema'
import { type Scope, scopeColumns } from './scope'

export type ActivationRow = typeof activations.$inferSelect
type Changes = Partial<typeof activations.$inferInsert>

/** The snapshot of a row, its verification put back in. */
export function snapshotOf({
  snapshot,
  verification,
}: Pick<ActivationRow, 'snapshot' | 'verification'>): ActivationSnapshot {
  return verification ? { ...snapshot, verification } : snapshot
}

/**
 * Adds one event to an activation whose row the caller has locked, and brings the row and its step up to date.
 *
 * @param changes  of other columns of the row, made at the same time
 */
export async function appendToRow(
  transaction: Database['db'],
  row: ActivationRow,
  event: ActivationEvent,
  changes: Changes = {},
): Promise<ActivationSnapshot> {
  const next = applyEvent(row.id, snapshotOf(row), event)
  if (!next) throw new TypeError('an activation without a first event')
  const sequence = row.sequence + 1
  const { verification, ...snapshot } = next
  await transaction.insert(activationEvents).values({
    activationId: row.id,
    ...scopeColumns(row),
    sequence,
    event,
  })
  await transaction
    .update(activations)
    .set({ ...changes, snapshot, status: next.status, verification: verification ?? null, sequence })
    .where(eq(activations.id, row.id))
  if ('step' in event) await updateStep(transaction, row, next, event.step)
  return next
}

async function updateStep(
  transaction: Database['db'],
  { id, ...scope }: Scope & { id: string },
  snapshot: ActivationSnapshot,
  stepId: (typeof activationSteps.$inferSelect)['stepId'],
): Promise<void> {
  const step = snapshot.steps.find((one) => one.id === stepId)
  if (!step) return
  await transaction
    .update(activationSteps)
    .set({ status: step.status, resourceId: step.resourceId ?? null })
    .where(
      and(
        eq(activationSteps.activationId, id),
        eq(activationSteps.stepId, stepId),
        eq(activationSteps.orgId, scope.orgId),
        eq(activationSteps.sandbox, scope.sandbox),
      ),
    )
}
