import type { DestinationId } from '../registry'
import { eventHubsFindings } from './event-hubs-findings'
import type { Findings } from './finding'
import { kinesisFindings } from './kinesis-findings'

/** Per destination, every way in which its ladder can break, by cause. */
export const findings: Readonly<Record<DestinationId, Findings>> = {
  'amazon-kinesis': kinesisFindings,
  'azure-event-hubs': eventHubsFindings,
}
