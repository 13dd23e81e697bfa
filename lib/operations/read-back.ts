import type { Transformations } from '../activation/transformations'
import { type Asked, type Verification, verify } from '../activation/verify'
import { getFlow } from '../aep/flows'
import { PlatformError } from '../errors'
import type { OperationContext } from './context'

/** A patch answered with 202 shows later, usually within seconds: looked at with growing pauses, half a minute in all. */
export const readBackPausesMs = [1_000, 1_000, 2_000, 4_000, 6_000, 8_000, 8_000] as const

/**
 * Reads a dataflow back until it holds exactly what was asked for, or patience ends. The last comparison is returned
 * either way: a mismatch is an answer, not an error.
 *
 * @source Flow Service reference: PATCH answers 202 with no body when it has only accepted a change
 */
export async function readBack(
  context: OperationContext,
  flowId: string,
  asked: Asked,
): Promise<Verification> {
  const look = async () => verify(asked, await transformationsOf(context, flowId))
  let verification = await look()
  for (const pauseMs of readBackPausesMs) {
    if (verification.isMatch) break
    await context.adobe.sleep(pauseMs, context.adobe.signal)
    verification = await look()
  }
  return verification
}

/** A dataflow that was just created may not be readable everywhere at once; until then it holds nothing. */
async function transformationsOf({ adobe }: OperationContext, flowId: string): Promise<Transformations> {
  try {
    return (await getFlow(adobe, flowId)).transformations
  } catch (error) {
    if (error instanceof PlatformError && error.code === 'resource-gone') return []
    throw error
  }
}
