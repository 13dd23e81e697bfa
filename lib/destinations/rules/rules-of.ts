import type { DestinationId } from '../registry'
import { amazonKinesisRules } from './amazon-kinesis'
import { azureEventHubsRules } from './azure-event-hubs'
import type { DestinationRules } from './destination-rules'

const rules: { readonly [Id in DestinationId]: DestinationRules<Id> } = {
  'amazon-kinesis': amazonKinesisRules,
  'azure-event-hubs': azureEventHubsRules,
}

/** What the form of a destination takes, and what is sent for it. */
export function rulesOf<Id extends DestinationId>(id: Id): DestinationRules<Id> {
  return rules[id]
}
