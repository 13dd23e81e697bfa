import 'server-only'
import type { Climber, Climbers } from '../destinations/preflight/ladder'
import { createGuardedLookup } from './network/guarded-lookup'

/** Addresses that the operator chose in place of AWS's and Azure's own. */
export interface OperatorEndpoints {
  readonly kinesis: string | undefined
  readonly eventHubs: string | undefined
}

/** Ladders that call AWS and Azure. Each brings its SDK along when it is climbed for the first time. */
export function networkClimbers(endpoints: OperatorEndpoints): Climbers {
  const lookup = createGuardedLookup()
  return {
    'amazon-kinesis': onFirstUse(async () => {
      const { climbKinesis } = await import('./kinesis/climb-kinesis')
      return (input) => climbKinesis(input, { endpoint: endpoints.kinesis, lookup })
    }),
    'azure-event-hubs': onFirstUse(async () => {
      const { climbEventHubs } = await import('./event-hubs/climb-event-hubs')
      return (input) => climbEventHubs(input, { endpoint: endpoints.eventHubs, lookup })
    }),
  }
}

function onFirstUse(load: () => Promise<Climber>): Climber {
  return async function* climb(input) {
    const climber = await load()
    yield* climber(input)
  }
}
