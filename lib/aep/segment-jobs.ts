/** Segmentation Service, evaluation jobs: how many profiles an audience held, and when that was counted. */
import { z } from 'zod'
import { shown } from './flow-service'
import { type AdobeContext, request } from './request'

const jobSchema = z.object({
  id: z.string(),
  status: z.string(),
  creationTime: shown(z.number()),
  updateTime: shown(z.number()),
  metrics: shown(z.object({ segmentedProfileCounter: shown(z.record(z.string(), z.unknown())) })),
})

/** An evaluation that has ended well. */
export interface FinishedJob {
  readonly id: string
  /** Epoch milliseconds. */
  readonly evaluatedAt: number | undefined
  readonly profileCounts: ReadonlyMap<string, number>
}

/**
 * Finished evaluations, the newest first. Each tells of all its audiences at length, so few are asked for at a time.
 *
 * @param start  how many to pass over
 */
export async function listFinishedJobs(
  context: AdobeContext,
  { start, limit }: { start: number; limit: number },
): Promise<{ jobs: readonly FinishedJob[]; isLast: boolean }> {
  const query = { start, limit, status: 'SUCCEEDED', sort: 'creationTime:desc' }
  const { children } = await request(
    context,
    { service: 'segmentation', method: 'GET', path: ['segment', 'jobs'], query },
    z.object({ children: z.array(jobSchema) }),
  )
  const finished = children.filter(({ status }) => status === 'SUCCEEDED')
  return { jobs: finished.map(toFinishedJob), isLast: children.length < limit }
}

function toFinishedJob({ id, creationTime, updateTime, metrics }: z.infer<typeof jobSchema>): FinishedJob {
  const counts = Object.entries(metrics?.segmentedProfileCounter ?? {}).flatMap(([audienceId, count]) =>
    typeof count === 'number' ? [[audienceId, count] as const] : [],
  )
  return { id, evaluatedAt: updateTime ?? creationTime, profileCounts: new Map(counts) }
}
