import type { PreflightTrial } from '@/lib/contract/preflight-trial'
import type { Climbers } from '@/lib/destinations/preflight/ladder'
import type { DestinationId } from '@/lib/destinations/registry'
import { simulatedClimber } from './simulated-climber'
import { trialsOf } from './trials'

/** A rung takes about as long as a call to a cloud does, so that a viewer can follow the climb. */
const paceMs = () => 220 + Math.random() * 260

export const simulatedClimbers: Climbers = {
  'amazon-kinesis': simulatedClimber('amazon-kinesis', paceMs),
  'azure-event-hubs': simulatedClimber('azure-event-hubs', paceMs),
}

export const simulatedTrials: Readonly<Record<DestinationId, readonly PreflightTrial[]>> = {
  'amazon-kinesis': trialsOf('amazon-kinesis'),
  'azure-event-hubs': trialsOf('azure-event-hubs'),
}
