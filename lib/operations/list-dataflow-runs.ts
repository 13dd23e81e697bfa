import { z } from 'zod'
import { summarizeRuns } from '../activation/summarize-runs'
import { allItems, collect } from '../aep/pages'
import { listRuns } from '../aep/runs'
import type { RunList } from '../contract/dataflow-runs'
import type { OperationContext } from './context'
import { toRunView } from './run-view'

const hoursMax = 720
const hourMs = 3_600_000

/** The query of `GET /api/dataflows/:id/runs`: how far back to look. */
export const runsQuerySchema = z.object({
  hours: z.coerce
    .number('Give a number of hours')
    .int('Give whole hours')
    .min(1, 'Ask for one hour or more')
    .max(hoursMax, 'Ask for 30 days, which are 720 hours, at most')
    .default(24),
})

/**
 * The runs of one dataflow in the last hours, newest first, and what they add up to. The platform reports streaming
 * dataflows by the hour; a hundred runs make one call.
 */
export async function listDataflowRuns(
  { adobe }: Pick<OperationContext, 'adobe'>,
  id: string,
  { hours }: z.infer<typeof runsQuerySchema>,
): Promise<RunList> {
  const to = adobe.now()
  const from = to - hours * hourMs
  const property = [`flowId==${id}`, `metrics.durationSummary.startedAtUTC>${from}`]
  const runs = await collect(allItems((query) => listRuns(adobe, query), { property }))
  const items = runs.map(toRunView).toSorted((one, other) => (other.startedAt ?? 0) - (one.startedAt ?? 0))
  return { items, summary: summarizeRuns(items), from, to }
}
