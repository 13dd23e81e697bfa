import { requestEvents } from '@/components/api/request-events'
import type { PreflightEvent } from '@/lib/contract/preflight'
import type { PreflightInput } from '@/lib/destinations/preflight/request-schema'

/** Climbs on the server and tells of every rung as it is settled; the report comes last. */
export function followClimb(
  input: PreflightInput,
  signal: AbortSignal,
): AsyncGenerator<PreflightEvent, void> {
  return requestEvents<PreflightEvent>('/api/preflight', { body: input, signal })
}
