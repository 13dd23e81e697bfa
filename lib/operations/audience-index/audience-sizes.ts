import { listFinishedJobs } from '../../aep/segment-jobs'
import type { AudienceSize } from '../../contract/audiences'
import { adobeOf, type ReadingContext } from './reading-context'

/** What evaluations have counted, and which evaluations that was. */
export interface AudienceSizes {
  readonly byId: ReadonlyMap<string, AudienceSize>
  readonly jobIds: ReadonlySet<string>
}

/** A job describes each of its audiences, a megabyte for a thousand of them. */
const jobsPerPage = 5
/** What was not counted in the last two hundred evaluations stays unknown. */
const pagesMax = 40

/**
 * Reads the newest evaluations until everything wanted has a size, or until those are reached that were read before. The
 * newest count of an audience is the one that holds.
 *
 * @param isEnough  asked after each page, with the audiences whose size is known
 */
export async function readAudienceSizes(
  context: ReadingContext,
  previous: AudienceSizes | undefined,
  isEnough: (known: ReadonlyMap<string, AudienceSize>) => boolean,
): Promise<AudienceSizes> {
  const byId = new Map<string, AudienceSize>()
  const jobIds = new Set<string>()
  const adobe = adobeOf(context)
  for (let page = 0; page < pagesMax; page += 1) {
    const { jobs, isLast } = await listFinishedJobs(adobe, { start: page * jobsPerPage, limit: jobsPerPage })
    const unread = jobs.filter(({ id }) => !jobIds.has(id) && !previous?.jobIds.has(id))
    for (const { id, evaluatedAt, profileCounts } of unread) {
      jobIds.add(id)
      for (const [audienceId, profileCount] of profileCounts) {
        if (!byId.has(audienceId)) byId.set(audienceId, { profileCount, evaluatedAt })
      }
    }
    const hasReachedKnown = previous !== undefined && unread.length < jobs.length
    if (isLast || hasReachedKnown || isEnough(byId)) break
  }
  if (previous && jobIds.size === 0) return previous
  return {
    byId: new Map([...(previous?.byId ?? []), ...byId]),
    jobIds: new Set([...jobIds, ...(previous?.jobIds ?? [])].slice(0, jobsPerPage * pagesMax)),
  }
}
