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

/** A hundred runs make a page, so a stretch like this is one call as long as there is a run an hour. */
const stretchMs = 96 * hourMs

/**
 * The runs of one dataflow in the last hours, newest first, and what they add up to. Pages come only one after another,
 * so a long time is asked for in stretches that go out together.
 */
export async function listDataflowRuns(
  { adobe }: Pick<OperationContext, 'adobe'>,
  id: string,
  { hours }: z.infer<typeof runsQuerySchema>,
): Promise<RunList> {
  const to = adobe.now()
  const from = to - hours * hourMs
  const runs = await Promise.all(
    stretches(from, to).map((stretch) =>
      collect(allItems((query) => listRuns(adobe, query), { property: [`flowId==${id}`, ...stretch] })),
    ),
  )
  const items = runs
    .flat()
    .map(toRunView)
    .toSorted((one, other) => (other.startedAt ?? 0) - (one.startedAt ?? 0))
  return { items, summary: summarizeRuns(items), from, to }
}

/** Filters that cut the time from `from` on into stretches; the last one is open, so that nothing new is missed. */
function stretches(from: number, to: number): string[][] {
  const path = 'metrics.durationSummary.startedAtUTC'
  const count = Math.ceil((to - from) / stretchMs)
  return Array.from({ length: count }, (_, index) => {
    const start = from + index * stretchMs
    const end = `${path}<${start + stretchMs}`
    return [`${path}>=${start}`, ...(index < count - 1 ? [end] : [])]
  })
}
