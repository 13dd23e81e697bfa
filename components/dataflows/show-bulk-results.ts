import type { QueryClient } from '@tanstack/react-query'
import type { BulkChange } from '@/lib/contract/bulk-changes'
import { updateDataflows } from './use-dataflows'

/**
 * Shows on the list what changes of many things have done since it was last looked.
 *
 * @param seen  what was shown before
 * @returns what is shown by now
 */
export function showBulkResults(
  client: QueryClient,
  changes: readonly BulkChange[],
  seen: ReadonlySet<string>,
): ReadonlySet<string> {
  // Older ones first: what was done last is how things stand.
  const done = changes
    .toReversed()
    .flatMap(({ id, action, items }) =>
      items
        .filter(({ status }) => status === 'done' || status === 'unchanged')
        .map(({ position, resourceId }) => ({ key: `${id}/${position}`, action, resourceId })),
    )
  const fresh = new Map(done.filter(({ key }) => !seen.has(key)).map((one) => [one.resourceId, one.action]))
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
