import { z } from 'zod'
import { listFlows } from '../aep/flows'
import type { DataflowPage } from '../contract/dataflows'
import type { OperationContext } from './context'
import { destinationFlowFilter } from './dataflow-filters'
import { viewDataflows } from './view-dataflows'

export const dataflowPageQuerySchema = z.object({
  /** The platform's own token: passed back as it came. */
  cursor: z.string().min(1).max(2_000, 'This cursor was not given out here').optional(),
})

/**
 * One page of the sandbox's destination dataflows, the most recently changed first: two round trips, however many
 * dataflows there are. Searching and sorting are left to whoever has collected the pages.
 */
export async function listDataflowPage(
  { adobe }: Pick<OperationContext, 'adobe'>,
  { cursor }: z.infer<typeof dataflowPageQuerySchema>,
): Promise<DataflowPage> {
  const { items, continuationToken } = await listFlows(adobe, {
    property: [destinationFlowFilter],
    limit: 100,
    continuationToken: cursor,
  })
  return {
    items: await viewDataflows(adobe, items),
    nextCursor: continuationToken === cursor ? undefined : continuationToken,
  }
}
