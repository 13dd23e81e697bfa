import { contentsAfter, type RecordedEntry } from '@/lib/activation/editing/recorded-contents'
import { untoldParts } from './common-parts'

/** What the entries that were read say of a point; `reading`: older ones are needed before it can be told. */
export type PointSearch = 'found' | 'missing' | 'reading'

/**
 * Whether the trail was read far enough to put together the state right after one of its entries. The point itself is
 * not enough: what it leaves unsaid is told by entries before it.
 *
 * @param entries   newest first, without gaps
 * @param hasOlder  the trail goes on behind them
 */
export function searchPoint(entries: readonly RecordedEntry[], at: number, hasOlder: boolean): PointSearch {
  const upToPoint = entries.filter(({ id }) => id <= at)
  const [nearest] = upToPoint
  if (!nearest) return hasOlder ? 'reading' : 'missing'
  if (nearest.id !== at) return 'missing'
  const isAllTold = untoldParts(contentsAfter(upToPoint, at)).length === 0
  return isAllTold || !hasOlder ? 'found' : 'reading'
}
