import 'server-only'
import type { PreflightTrial } from '../contract/preflight-trial'
import type { Climbers } from '../destinations/preflight/ladder'
import type { DestinationId } from '../destinations/registry'
import { env } from '../env'
import { networkClimbers } from '../preflight/network-climbers'
import type { Session } from '../session/session'

/** Who climbs the proof ladder. A demo session calls nobody: its ladder is simulated like everything else. */
export async function climbersFor({ mode }: Pick<Session, 'mode'>): Promise<Climbers> {
  if (mode !== 'demo') {
    const { KINESIS_ENDPOINT, EVENT_HUBS_ENDPOINT } = env()
    return networkClimbers({ kinesis: KINESIS_ENDPOINT, eventHubs: EVENT_HUBS_ENDPOINT })
  }
  return (await import('../simulator/preflight/simulated-ladder')).simulatedClimbers
}

/** What can be made to fail in the proof ladder of this session; undefined where the ladder is real. */
export async function preflightTrialsFor({
  mode,
}: Pick<Session, 'mode'>): Promise<Readonly<Record<DestinationId, readonly PreflightTrial[]>> | undefined> {
  if (mode !== 'demo') return undefined
  return (await import('../simulator/preflight/simulated-ladder')).simulatedTrials
}
