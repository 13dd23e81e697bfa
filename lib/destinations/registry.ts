import { amazonKinesis } from './amazon-kinesis'
import { azureEventHubs } from './azure-event-hubs'
import type { Destination } from './destination'

/** Every streaming destination. Adding one is adding its file here; the compiler then asks for its rules. */
export const destinations = [amazonKinesis, azureEventHubs] as const

export type DestinationId = (typeof destinations)[number]['id']

const byId: ReadonlyMap<string, Destination<DestinationId>> = new Map(
  destinations.map((destination) => [destination.id, destination]),
)

export function isDestinationId(id: string): id is DestinationId {
  return byId.has(id)
}

/** The destination with this id. */
export function destinationOf(id: DestinationId): Destination<DestinationId> {
  const destination = byId.get(id)
  if (!destination) throw new TypeError('DestinationId and the list of destinations disagree')
  return destination
}

/** The destination a connection spec belongs to; undefined for foreign ones. */
export function destinationOfSpec(
  connectionSpecId: string | undefined,
): Destination<DestinationId> | undefined {
  return destinations.find((destination) => destination.connectionSpecId === connectionSpecId)
}
