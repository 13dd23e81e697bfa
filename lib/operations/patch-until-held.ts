import type { PatchOperation } from '../activation/json-patch'
import type { PlatformError } from '../errors'
import type { OperationContext } from './context'
import { isEffectUnknown, isWorthReading } from './unknown-effect'

/** One resource that is to hold something. */
export interface PatchTask<Held> {
  readonly read: () => Promise<Held>
  /** What is still to be sent; nothing when it holds all of it. May throw to stop. */
  readonly operationsFor: (held: Held) => readonly PatchOperation[]
  readonly send: (held: Held, operations: readonly PatchOperation[]) => Promise<{ requestId: string }>
}

const sendsMax = 4
/** A patch that was accepted though its answer was lost may show seconds later. */
const pausesMs = [0, 1_000, 2_000, 4_000] as const

/**
 * Patches a resource. After a conflict, a lost answer or an unfinished change it is read again and only what it still
 * lacks is sent, so that nothing is ever repeated blindly.
 *
 * @param first  what was just read of it
 * @returns the request id of the patch that was taken; undefined when none was needed
 */
export async function patchUntilHeld<Held>(
  { adobe }: Pick<OperationContext, 'adobe'>,
  task: PatchTask<Held>,
  first: Held,
): Promise<string | undefined> {
  let held = first
  let lost: PlatformError | undefined
  for (let sends = 1; ; sends += 1) {
    const operations = task.operationsFor(held)
    if (operations.length === 0) return lost?.requestId
    try {
      return (await task.send(held, operations)).requestId
    } catch (error) {
      if (adobe.signal?.aborted || sends === sendsMax || !isWorthReading(error)) throw error
      if (isEffectUnknown(error)) lost = error
      held = await readAgain(adobe, task, error)
    }
  }
}

/** A version that was no longer the current one needs one look; what may still be under way gets a few. */
async function readAgain<Held>(
  adobe: OperationContext['adobe'],
  task: PatchTask<Held>,
  { code }: PlatformError,
): Promise<Held> {
  let held = await task.read()
  if (code === 'changed-meanwhile') return held
  for (const pauseMs of pausesMs) {
    if (task.operationsFor(held).length === 0) break
    await adobe.sleep(pauseMs, adobe.signal)
    held = await task.read()
  }
  return held
}
