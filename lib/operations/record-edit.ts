import type { Contents } from '../activation/editing/contents'
import type { AuditOutcome } from '../contract/audit'
import { PlatformError } from '../errors'
import type { OperationContext } from './context'
import type { EditableDataflow } from './read-held-dataflow'
import { recordDirectDeed } from './record-direct-deed'

/** One patch of an edit, as it was sent last. */
export interface TriedPatch {
  /** What was read right before. */
  readonly before: Contents
  /** What was written, others’ changes until then included. */
  readonly after: Contents
  /** An answer was lost, and whether the patch was taken is not known. */
  readonly isLost: boolean
  /** What the platform can look it up by, once it was taken. */
  readonly requestId?: string
}

/** The patches that an edit consists of; undefined where none was sent. */
export interface TriedEdit {
  readonly target: TriedPatch | undefined
  readonly flow: TriedPatch | undefined
}

interface EditRecord {
  readonly held: EditableDataflow
  readonly tried: TriedEdit
  /** Of what was taken. */
  readonly outcome?: AuditOutcome
  /** What stopped it. */
  readonly error?: unknown
}

/** Writes an edit down: one entry for the target connection, one for the dataflow, as far as they were touched. */
export async function recordEdit(
  context: OperationContext,
  { held, tried: { target, flow }, outcome = 'succeeded', error }: EditRecord,
): Promise<void> {
  if (target) {
    await recordDirectDeed(context, {
      action: 'update',
      resourceType: 'target-connection',
      resourceId: held.target.id,
      resourceName: held.name,
      before: { target: target.before.target },
      after: { target: target.after.target },
      ...endOf(target, outcome, error),
    })
  }
  if (!flow) return
  await recordDirectDeed(context, {
    action: 'update',
    resourceType: 'dataflow',
    resourceId: held.id,
    resourceName: flow.after.name,
    before: withoutTarget(flow.before),
    after: withoutTarget(flow.after),
    ...endOf(flow, outcome, error),
  })
}

/** The target connection has an entry of its own. */
function withoutTarget({ target: _, ...contents }: Contents): Omit<Contents, 'target'> {
  return contents
}

function endOf({ requestId, isLost }: TriedPatch, outcome: AuditOutcome, error: unknown) {
  if (requestId !== undefined) return { outcome, requestId }
  const refusedId = error instanceof PlatformError ? error.requestId : undefined
  return { outcome: isLost ? ('unknown' as const) : ('failed' as const), requestId: refusedId }
}
