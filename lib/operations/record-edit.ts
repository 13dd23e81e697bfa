import { type Contents, contentsOf } from '../activation/editing/contents'
import type { EditPlan } from '../activation/editing/plan-edit'
import type { AuditOutcome } from '../contract/audit'
import { PlatformError } from '../errors'
import type { OperationContext } from './context'
import type { EditableDataflow } from './read-held-dataflow'
import { recordDirectDeed } from './record-direct-deed'
import { isEffectUnknown } from './unknown-effect'

/** What the platform can look the patches up by. */
export interface EditRequestIds {
  readonly target: string | undefined
  readonly flow: string | undefined
}

interface EditRecord {
  readonly held: EditableDataflow
  readonly to: Contents
  readonly plan: EditPlan
  readonly requestIds: EditRequestIds
  /** Of what was taken. */
  readonly outcome?: AuditOutcome
  /** What stopped it. */
  readonly error?: unknown
}

/** Writes an edit down: one entry for the target connection, one for the dataflow, as far as they were touched. */
export async function recordEdit(
  context: OperationContext,
  { held, to, plan, requestIds, outcome, error }: EditRecord,
): Promise<void> {
  const { target: targetBefore, ...before } = contentsOf(held)
  const { target: targetAfter, ...after } = to
  const hasTargetFailed =
    error !== undefined && requestIds.target === undefined && plan.targetOperations.length > 0
  if (plan.targetOperations.length > 0) {
    await recordDirectDeed(context, {
      action: 'update',
      resourceType: 'target-connection',
      resourceId: held.target.id,
      resourceName: held.name,
      before: { target: targetBefore },
      after: { target: targetAfter },
      ...(hasTargetFailed
        ? failure(error)
        : { outcome: outcome ?? 'succeeded', requestId: requestIds.target }),
    })
  }
  if (plan.flowOperations.length === 0 || hasTargetFailed) return
  await recordDirectDeed(context, {
    action: 'update',
    resourceType: 'dataflow',
    resourceId: held.id,
    resourceName: to.name,
    before,
    after,
    ...(error === undefined
      ? { outcome: outcome ?? 'succeeded', requestId: requestIds.flow }
      : failure(error)),
  })
}

function failure(error: unknown): { outcome: AuditOutcome; requestId?: string } {
  if (!(error instanceof PlatformError)) return { outcome: 'failed' }
  return { outcome: isEffectUnknown(error) ? 'unknown' : 'failed', requestId: error.requestId }
}
