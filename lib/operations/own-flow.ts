import { type Flow, getFlow } from '../aep/flows'
import type { Destination } from '../destinations/destination'
import { type DestinationId, destinationOfSpec } from '../destinations/registry'
import { AppError } from '../errors'
import type { OperationContext } from './context'
import { targetConnectionOf } from './dataflow-view'

/**
 * A dataflow that may be changed here, as it stands now.
 *
 * @throws AppError       `dataflow-foreign` when it leads to a destination this application does not know
 * @throws PlatformError  `resource-gone` when the sandbox has no such dataflow
 */
export async function getOwnFlow(
  { adobe }: Pick<OperationContext, 'adobe'>,
  id: string,
): Promise<{ flow: Flow; destination: Destination<DestinationId> }> {
  const flow = await getFlow(adobe, id)
  const destination = destinationOfSpec(targetConnectionOf(flow)?.connectionSpec?.id)
  if (!destination) throw new AppError('dataflow-foreign')
  return { flow, destination }
}
