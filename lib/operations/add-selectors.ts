import type { PatchOperation } from '../activation/json-patch'
import { repairSelectors } from '../activation/repair-selectors'
import type { Asked } from '../activation/verify'
import { getFlow, patchFlow } from '../aep/flows'
import type { PlatformError } from '../errors'
import type { OperationContext } from './context'
import { isWorthReading } from './unknown-effect'

export interface SelectorPatch {
  readonly flowId: string
  /** Undefined when the dataflow may hold something already: then it is read first. */
  readonly fresh: { readonly etag: string; readonly operations: readonly PatchOperation[] } | undefined
  readonly asked: Asked
  readonly onUnsure: (error: PlatformError) => Promise<void>
  readonly onRepeat: () => Promise<void>
}

const sendsMax = 4
/** A patch that was accepted though its answer was lost may show seconds later. */
const pausesMs = [0, 1_000, 2_000, 4_000] as const

/**
 * Gives a dataflow of ours its audiences and attributes. After a lost answer, a conflict or an unfinished change the
 * dataflow is read again, and only what it still lacks is sent.
 *
 * @returns the request id of the patch that was taken; undefined when none was needed
 */
export async function addSelectors(
  context: OperationContext,
  { flowId, fresh, asked, onUnsure, onRepeat }: SelectorPatch,
): Promise<string | undefined> {
  let { etag, operations } = fresh ?? (await planRepair(context, flowId, asked))
  for (let sends = 1; ; sends += 1) {
    if (operations.length === 0) return undefined
    try {
      return (await patchFlow(context.adobe, { id: flowId, etag, operations })).requestId
    } catch (error) {
      if (context.adobe.signal?.aborted || sends === sendsMax || !isWorthReading(error)) throw error
      await onUnsure(error)
      ;({ etag, operations } = await planRepair(context, flowId, asked))
      if (operations.length > 0) await onRepeat()
    }
  }
}

/** Reads the dataflow until it holds everything, or patience ends; then says what it lacks. */
async function planRepair(
  { adobe }: OperationContext,
  flowId: string,
  asked: Asked,
): Promise<{ etag: string; operations: readonly PatchOperation[] }> {
  let plan: { etag: string; operations: readonly PatchOperation[] } | undefined
  for (const pauseMs of pausesMs) {
    if (pauseMs > 0) await adobe.sleep(pauseMs, adobe.signal)
    const flow = await getFlow(adobe, flowId)
    plan = { etag: flow.etag ?? '', operations: repairSelectors(asked, flow.transformations) }
    if (plan.operations.length === 0) break
  }
  if (!plan) throw new TypeError('a dataflow is read at least once')
  return plan
}
