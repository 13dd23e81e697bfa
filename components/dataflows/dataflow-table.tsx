import Link from 'next/link'
import { plural } from '@/components/ui/plural'
import type { DataflowView } from '@/lib/contract/dataflows'
import { DataflowState } from './dataflow-state'
import { Moment } from './moment'

/** A table on wide screens, a list of cards on narrow ones; the same rows, read in the same order. */
export function DataflowTable({ items }: { items: readonly DataflowView[] }) {
  return (
    <table className="w-full border-collapse text-left max-lg:block">
      <thead className="text-sm text-ink-3 max-lg:sr-only">
        <tr>
          {['Name', 'Destination', 'Stream or event hub', 'Audiences', 'Attributes', 'State', 'Changed'].map(
            (title) => (
              <th
                key={title}
                scope="col"
                className={`px-4 py-2.5 font-medium ${isCount(title) ? 'text-right' : ''}`}
              >
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {items.map((dataflow) => (
          <DataflowRow key={dataflow.id} dataflow={dataflow} />
        ))}
      </tbody>
    </table>
  )
}

function isCount(title: string): boolean {
  return title === 'Audiences' || title === 'Attributes'
}

function DataflowRow({ dataflow }: { dataflow: DataflowView }) {
  const { id, name, destinationName, target, audienceCount, attributeCount, state, updatedAt } = dataflow
  return (
    <tr className="relative border-t border-line hover:bg-sunken/60 max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-4 max-lg:gap-y-1 max-lg:p-4">
      <th scope="row" className="px-4 py-3 font-medium max-lg:col-span-2 max-lg:p-0">
        {/* The link covers its row; the text of the row stays selectable beside it. */}
        <Link
          href={`/dataflows/${id}`}
          className="wrap-anywhere after:absolute after:inset-0 hover:underline"
        >
          {name}
        </Link>
      </th>
      <td className="px-4 py-3 text-ink-2 max-lg:p-0">{destinationName}</td>
      <td className="code px-4 py-3 wrap-anywhere text-ink-2 max-lg:p-0">{target ?? '–'}</td>
      <td className="px-4 py-3 text-right numeric max-lg:p-0 max-lg:text-left">
        <Count value={audienceCount} noun="audience" />
      </td>
      <td className="px-4 py-3 text-right numeric max-lg:p-0 max-lg:text-left">
        <Count value={attributeCount} noun="attribute" />
      </td>
      <td className="px-4 py-3 max-lg:p-0 max-lg:pt-1">
        <DataflowState state={state} />
      </td>
      <td className="px-4 py-3 text-ink-2 max-lg:p-0 max-lg:pt-1 max-lg:text-sm">
        <Moment at={updatedAt} />
      </td>
    </tr>
  )
}

/** A bare number under its column heading; with its noun where there are no columns. */
function Count({ value, noun }: { value: number; noun: string }) {
  return (
    <>
      <span className="max-lg:hidden">{value.toLocaleString('en')}</span>
      <span className="lg:hidden">{plural(value, noun)}</span>
    </>
  )
}
