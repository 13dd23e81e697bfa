import type { NamedConnection, RemovedConnection } from '../contract/dataflow-changes'
import { PlatformError } from '../errors'
import type { OperationContext } from './context'
import { removeConnection, toFailedRemoval } from './remove-connection'

/** Waits for a platform that asked for fewer requests. False, and at once, when nobody wants to wait any longer. */
export type WaitWhenBusy = (error: PlatformError) => Promise<boolean>

/**
 * Deletes the connections of a dataflow that is gone, in this order. What is built on something that had to stay stays
 * with it. Since the dataflow is gone for good, no refusal is thrown: each connection tells what became of it.
 */
export async function removeConnections(
  context: OperationContext,
  connections: readonly NamedConnection[],
  waitWhenBusy: WaitWhenBusy,
): Promise<RemovedConnection[]> {
  const removed: RemovedConnection[] = []
  for (const connection of connections) {
    const isBlocked = removed.some(({ result }) => result !== 'deleted')
    removed.push(
      isBlocked
        ? { ...connection, result: 'kept', detail: 'What is built on it is still there.' }
        : await removePatiently(context, connection, waitWhenBusy),
    )
  }
  return removed
}

async function removePatiently(
  context: OperationContext,
  connection: NamedConnection,
  waitWhenBusy: WaitWhenBusy,
): Promise<RemovedConnection> {
  for (;;) {
    try {
      return await removeConnection(context, connection)
    } catch (error) {
      if (!(error instanceof PlatformError) || error.code !== 'platform-busy') throw error
      if (!(await waitWhenBusy(error))) return toFailedRemoval(connection, error)
    }
  }
}
