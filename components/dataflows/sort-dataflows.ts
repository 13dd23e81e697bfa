import type { DataflowView } from '@/lib/contract/dataflows'
import type { Sort } from './dataflow-filters'
import { type Health, healthOf } from './dataflow-health'

/** What needs a look comes first. */
const healthOrder: Readonly<Record<Health, number>> = { failing: 0, working: 1, enabled: 2, disabled: 3 }

type Value = string | number | undefined

const values: Readonly<Record<Sort['column'], (dataflow: DataflowView) => Value>> = {
  name: ({ name }) => name,
  destination: ({ destinationName }) => destinationName,
  account: ({ account }) => account?.name,
  target: ({ target }) => target,
  audiences: ({ audienceCount }) => audienceCount,
  attributes: ({ attributeCount }) => attributeCount,
  status: (dataflow) => healthOrder[healthOf(dataflow)],
  lastRun: ({ lastRun }) => lastRun?.at,
  created: ({ createdAt }) => createdAt,
  modified: ({ updatedAt }) => updatedAt,
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** Sorts by a column; what has no value there comes last in either direction, and equals are told apart by name and id. */
export function sortDataflows(
  dataflows: readonly DataflowView[],
  { column, direction }: Sort,
): DataflowView[] {
  const valueIn = values[column]
  const sign = direction === 'descending' ? -1 : 1
  return dataflows.toSorted((a, b) => {
    const [one, other] = [valueIn(a), valueIn(b)]
    if (one === undefined || other === undefined) {
      if (one !== other) return one === undefined ? 1 : -1
    } else {
      const order = sign * compare(one, other)
      if (order !== 0) return order
    }
    return collator.compare(a.name, b.name) || compare(a.id, b.id)
  })
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return collator.compare(String(one), String(other))
}
