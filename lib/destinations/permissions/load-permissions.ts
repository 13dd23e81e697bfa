import type { DestinationId } from '../registry'
import type { Permissions } from './permissions'

const loaders: Readonly<Record<DestinationId, () => Promise<Permissions>>> = {
  'amazon-kinesis': async () => (await import('./amazon-kinesis')).amazonKinesisPermissions,
  'azure-event-hubs': async () => (await import('./azure-event-hubs')).azureEventHubsPermissions,
}

/** Fetched when somebody opens it: the judge of policies is large, and few need it. */
export function loadPermissions(id: DestinationId): Promise<Permissions> {
  return loaders[id]()
}
