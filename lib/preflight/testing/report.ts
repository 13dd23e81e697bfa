import type { PreflightEvent, PreflightReport, Rung } from '../../contract/preflight'
import { climbRequest } from '../../destinations/preflight/climb-request'
import { type Climber, climbLadder } from '../../destinations/preflight/ladder'
import { type PreflightInput, preflightRequestSchema } from '../../destinations/preflight/request-schema'

/** Climbs a whole ladder, and keeps what it told of on the way. */
export async function climbToReport(
  input: PreflightInput,
  climber: Climber,
  { signal = new AbortController().signal, now = Date.now } = {},
): Promise<{ report: PreflightReport; events: PreflightEvent[] }> {
  const request = preflightRequestSchema.parse(input)
  const options = { traceId: 'trace-0001', now, signal }
  const events: PreflightEvent[] = []
  const ladder = climbLadder(climbRequest(request, climber, options), {
    destination: request.destination,
    ...options,
  })
  for await (const event of ladder) {
    events.push(event)
    if (event.type === 'report') return { report: event.report, events }
  }
  throw new TypeError('a ladder ends with its report')
}

/** The statuses in order, as one line. */
export function statusesOf({ rungs }: PreflightReport): string {
  return rungs.map(({ id, status }) => `${id} ${status}`).join(', ')
}

/** The rung that broke, by the parts a person is told. */
export function brokenOf({ rungs }: PreflightReport): Partial<Extract<Rung, { status: 'failed' }>> {
  return rungs.find((rung) => rung.status === 'failed') ?? {}
}
