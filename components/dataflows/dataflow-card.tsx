import { plural } from '@/components/ui/plural'
import type { DataflowView } from '@/lib/contract/dataflows'
import { DataflowName } from './dataflow-cell'
import { DataflowStatus } from './dataflow-status'
import { TimeAgo } from './time-ago'

/** A dataflow where there is no room for columns. */
export function DataflowCard({ dataflow }: { dataflow: DataflowView }) {
  const { destinationName, target, audienceCount, attributeCount, updatedAt } = dataflow
  return (
    <div className="grid min-w-0 gap-1 py-2">
      <DataflowName dataflow={dataflow} />
      <p className="truncate text-sm text-ink-2">
        {destinationName}
        {target && <span className="code">, {target}</span>}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm text-ink-2">
        <DataflowStatus dataflow={dataflow} />
        <span className="numeric max-[24rem]:hidden">
          {plural(audienceCount, 'audience')}
          <span className="max-sm:hidden">, {plural(attributeCount, 'attribute')}</span>
        </span>
        <span>
          <TimeAgo at={updatedAt} />
        </span>
      </p>
    </div>
  )
}
