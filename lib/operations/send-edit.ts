import { contentsOf } from '../activation/editing/contents'
import { type IntendedEdit, planEdit } from '../activation/editing/plan-edit'
import type { PatchOperation } from '../activation/json-patch'
import { patchFlow } from '../aep/flows'
import { patchTargetConnection } from '../aep/target-connections'
import type { EditConflict } from '../contract/dataflow-edit'
import type { OperationContext } from './context'
import { planWithoutConflict } from './edit-conflict'
import { patchUntilHeld } from './patch-until-held'
import { type EditableDataflow, readHeldDataflow } from './read-held-dataflow'
import { recordEdit, type TriedEdit } from './record-edit'
import { isEffectUnknown } from './unknown-effect'

interface Sending {
  readonly held: EditableDataflow
  readonly intended: IntendedEdit
}

/** Grows while an edit is sent, so that whatever stops it finds what was done until then. */
type Tried = { -readonly [Name in keyof TriedEdit]: TriedEdit[Name] }

/**
 * Patches what an edit still lacks. The target first: should the dataflow’s patch then fail, what is exported is still
 * what it was. What fails is in the audit trail by the time it is thrown.
 *
 * @param held  what was just read; without a conflict with the edit
 * @returns the patches that were taken
 * @throws ConflictError  somebody else changed the same value meanwhile; it says what was sent by then
 * @throws PlatformError  as the platform answered
 */
export async function sendEdit(context: OperationContext, sending: Sending): Promise<TriedEdit> {
  const { adobe } = context
  const tried: Tried = { target: undefined, flow: undefined }
  try {
    await sendPart(context, sending, {
      tried,
      part: 'target',
      patch: ({ target }, operations) => patchTargetConnection(adobe, { ...target, operations }),
    })
    await sendPart(context, sending, {
      tried,
      part: 'flow',
      patch: ({ id, etag }, operations) => patchFlow(adobe, { id, etag, operations }),
    })
    return tried
  } catch (error) {
    await recordEdit(context, { held: sending.held, tried, error })
    throw error
  }
}

interface Part {
  readonly tried: Tried
  readonly part: keyof TriedEdit
  readonly patch: (
    held: EditableDataflow,
    operations: readonly PatchOperation[],
  ) => Promise<{ requestId: string }>
}

async function sendPart(
  context: OperationContext,
  { held, intended }: Sending,
  { tried, part, patch }: Part,
): Promise<void> {
  const requestId = await patchUntilHeld(
    context,
    {
      read: () => readHeldDataflow(context, held.id),
      operationsFor: (now) => planWithoutConflict(intended, now, sentSoFar(tried))[`${part}Operations`],
      send: async (now, operations) => {
        const attempt = { before: contentsOf(now), after: planEdit(intended, now).wanted }
        const wasLost = tried[part]?.isLost ?? false
        tried[part] = { ...attempt, isLost: wasLost }
        try {
          return await patch(now, operations)
        } catch (error) {
          tried[part] = { ...attempt, isLost: wasLost || isEffectUnknown(error) }
          throw error
        }
      },
    },
    held,
  )
  // Without a request id nothing was taken: others had brought it to what is wanted.
  const taken = requestId === undefined ? undefined : tried[part]
  tried[part] = taken && { ...taken, isLost: false, requestId }
}

function sentSoFar({ target, flow }: TriedEdit): EditConflict['sent'] {
  if (target?.isLost || flow?.isLost) return 'unknown'
  return target?.requestId === undefined ? 'nothing' : 'target'
}
