import { listConnectionSpecs } from '../aep/connection-specs'
import type { DestinationView } from '../contract/destinations'
import { destinations } from '../destinations/registry'
import type { OperationContext } from './context'

/** The streaming destinations, each with what this organization calls its credentials. */
export async function listDestinations({ adobe }: OperationContext): Promise<DestinationView[]> {
  const specs = await listConnectionSpecs(
    adobe,
    destinations.map(({ connectionSpecId }) => connectionSpecId),
  )
  return destinations.map(({ id, name, connectionSpecId, authSpecName }) => {
    const spec = specs.find((one) => one.id === connectionSpecId)
    return {
      id,
      name,
      connectionSpecId,
      authSpecName: spec?.authSpec[0]?.name ?? authSpecName,
      available: Boolean(spec),
    }
  })
}
