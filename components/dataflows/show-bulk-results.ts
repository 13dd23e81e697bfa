import type { QueryClient } from '@tanstack/react-query'
import type { BulkChange } from '@/lib/contract/bulk-changes'
import { isGoingOn } from './use-bulk-changes'
import { updateDataflows } from './use-dataflows'

/**
 * Shows on the list what changes of many things have done since it was last looked. Reports stay for a day, and much may
 * have happened to their dataflows since: of those that are over at the first look, the list itself knows better.
 *
 * @param seen  what was shown before; undefined at the first look
 * @returns what is shown by now
 */
export function showBulkResults(
  client: QueryClient,
  changes: readonly BulkChange[],
  seen: ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  // Older ones first: what was done last is how things stand.
  const done = changes.toReversed().flatMap((change) => {
    const isNews = seen !== undefined || isGoingOn(change)
    return change.items
      .filter(({ status }) => status === 'done' || status === 'unchanged')
      .map(({ position, resourceId }) => ({
        key: `${change.id}/${position}`,
        action: change.action,
        resourceId,
        isNews,
      }))
  })
  const fresh = new Map(
    done
      .filter(({ key, isNews }) => isNews && !seen?.has(key))
      .map(({ resourceId, action }) => [resourceId, action]),
  )
  if (fresh.size > 0) {
    updateDataflows(client, (dataflow) => {
      const action = fresh.get(dataflow.id)
      if (action === 'delete') return undefined
      if (action === 'enable') return { ...dataflow, state: 'enabled' }
      return action === 'disable' ? { ...dataflow, state: 'disabled' } : dataflow
    })
  }
  return new Set(done.map(({ key }) => key))
}
