import { actOnFlow, type Flow, getFlow } from '../aep/flows'
import type { SwitchAction, SwitchedDataflow } from '../contract/dataflow-changes'
import { PlatformError } from '../errors'
import type { OperationContext } from './context'
import { getOwnFlow } from './own-flow'
import { recordDirectDeed, requireJournal } from './record-direct-deed'
import type { Deed } from './record-event'
import { isEffectUnknown } from './unknown-effect'

const wantedStates = { enable: 'enabled', disable: 'disabled' } as const
/** A switch may show a moment later. */
const pausesMs = [0, 1_000, 2_000, 4_000] as const

/**
 * Switches a dataflow on or off and reads it back. One that is in that state already is left alone and said to be so.
 *
 * @throws AppError       `dataflow-foreign`
 * @throws PlatformError  it could not be switched, or nobody knows whether it was
 */
export async function switchDataflow(
  context: OperationContext,
  id: string,
  action: SwitchAction,
): Promise<SwitchedDataflow> {
  await requireJournal(context)
  const { flow } = await getOwnFlow(context, id)
  if (isSwitched(flow, action)) return answerOf(flow, 'unchanged')
  const before = { state: flow.state }
  const deed = (outcome: Deed['outcome'], requestId: string, now?: Flow): Deed => ({
    action,
    outcome,
    resourceType: 'dataflow',
    resourceId: id,
    resourceName: flow.name,
    requestId,
    before,
    ...(now ? { after: { state: now.state } } : {}),
  })
  const asked = await ask(context, id, action)
  if (asked.error && !asked.mayHaveWorked) {
    await recordDirectDeed(context, deed('failed', asked.requestId))
    throw asked.error
  }
  const now = await readUntilSwitched(context, id, action)
  const isDone = isSwitched(now, action)
  if (asked.isOutdated && isDone) return answerOf(now, 'unchanged')
  await recordDirectDeed(context, deed(isDone ? 'succeeded' : 'unknown', asked.requestId, now))
  if (!isDone && asked.error) throw asked.error
  return answerOf(now, isDone ? 'done' : 'pending')
}

interface Asked {
  readonly requestId: string
  readonly error?: PlatformError
  /** Only a read-back tells. */
  readonly mayHaveWorked?: boolean
  /** Somebody else has switched it meanwhile. */
  readonly isOutdated?: boolean
}

async function ask({ adobe }: OperationContext, id: string, action: SwitchAction): Promise<Asked> {
  try {
    return await actOnFlow(adobe, id, action)
  } catch (error) {
    if (!(error instanceof PlatformError) || adobe.signal?.aborted) throw error
    const isOutdated = error.code === 'state-outdated'
    const mayHaveWorked = isOutdated || isEffectUnknown(error)
    return { requestId: error.requestId, error, mayHaveWorked, isOutdated }
  }
}

async function readUntilSwitched(
  { adobe }: OperationContext,
  id: string,
  action: SwitchAction,
): Promise<Flow> {
  let flow: Flow | undefined
  for (const pauseMs of pausesMs) {
    if (pauseMs > 0) await adobe.sleep(pauseMs, adobe.signal)
    flow = await getFlow(adobe, id)
    if (isSwitched(flow, action)) return flow
  }
  return flow ?? getFlow(adobe, id)
}

function isSwitched({ state }: Flow, action: SwitchAction): boolean {
  return state?.toLowerCase() === wantedStates[action]
}

function answerOf(
  { id, state, etag, updatedAt, updatedBy }: Flow,
  outcome: SwitchedDataflow['outcome'],
): SwitchedDataflow {
  return { id, state: state ?? 'unknown', etag, updatedAt, updatedBy, outcome }
}
