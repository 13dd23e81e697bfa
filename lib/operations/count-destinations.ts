import { countFlows } from '../aep/flows'
import type { DestinationCount } from '../contract/destinations'
import type { OperationContext } from './context'
import { destinationFlowFilter } from './dataflow-filters'

/** How many destinations the sandbox has, of how many it may have. One call, which reads no dataflow. */
export async function countDestinations({
  adobe,
  destinationsMax,
}: Pick<OperationContext, 'adobe' | 'destinationsMax'>): Promise<DestinationCount> {
  return { count: await countFlows(adobe, [destinationFlowFilter]), maximum: destinationsMax }
}
