import { requestJson } from '@/components/api/request-json'
import type { AudienceList, AudienceView } from '@/lib/contract/audiences'
import type { DataflowList, DataflowView } from '@/lib/contract/dataflows'

/** A palette is for what one knows by name: more of a kind would bury the other. */
const shownMax = 6

interface Failure {
  readonly kind: 'Dataflows' | 'Audiences'
  readonly error: unknown
}

export interface Found {
  readonly dataflows: readonly DataflowView[]
  readonly audiences: readonly AudienceView[]
  /** Kinds that could not be searched, each with why. */
  readonly failures: readonly Failure[]
}

/**
 * Dataflows and audiences whose names hold what was typed. Both at once, for what comes later must not move the choice;
 * each by itself, for whoever may not see one kind may see the other.
 *
 * @throws Problem  when neither could be searched
 */
export async function findByName(search: string, signal: AbortSignal): Promise<Found> {
  const query = `limit=${shownMax}&search=${encodeURIComponent(search)}`
  const [dataflows, audiences] = await Promise.allSettled([
    requestJson<DataflowList>(`/api/dataflows?${query}`, { signal }),
    requestJson<AudienceList>(`/api/audiences?${query}`, { signal }),
  ])
  signal.throwIfAborted()
  if (dataflows.status === 'rejected' && audiences.status === 'rejected') throw dataflows.reason
  return {
    dataflows: dataflows.status === 'fulfilled' ? dataflows.value.items : [],
    audiences: audiences.status === 'fulfilled' ? audiences.value.items : [],
    failures: [...failureOf('Dataflows', dataflows), ...failureOf('Audiences', audiences)],
  }
}

function failureOf(kind: Failure['kind'], result: PromiseSettledResult<unknown>): readonly Failure[] {
  if (result.status === 'fulfilled') return []
  const error: unknown = result.reason
  return [{ kind, error }]
}
