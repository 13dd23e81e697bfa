import type { ReactNode } from 'react'
import { ErrorIcon } from '@/components/ui/icons'
import { Private } from '@/components/ui/private'
import { RowLink } from '@/components/ui/row-link'
import type { DataflowView } from '@/lib/contract/dataflows'
import type { ColumnId } from './dataflow-columns'
import { isFailing, isReadOnly } from './dataflow-health'
import { DataflowStatus } from './dataflow-status'
import { TimeAgo } from './time-ago'

/** What a column says of a dataflow. */
export function DataflowCell({ dataflow, column }: { dataflow: DataflowView; column: ColumnId }) {
  return cells[column](dataflow)
}

const none = <span className="text-ink-3">–</span>

const cells: Readonly<Record<ColumnId, (dataflow: DataflowView) => ReactNode>> = {
  name: (dataflow) => <DataflowName dataflow={dataflow} />,
  destination: ({ destinationName }) => <Line>{destinationName}</Line>,
  account: ({ account }) => (account ? <Line>{account.name ?? 'Without a name'}</Line> : none),
  target: ({ target }) => (target ? <Line className="code">{target}</Line> : none),
  audiences: ({ audienceCount }) => audienceCount.toLocaleString('en'),
  attributes: ({ attributeCount }) => attributeCount.toLocaleString('en'),
  status: (dataflow) => <DataflowStatus dataflow={dataflow} />,
  lastRun: (dataflow) => <LastRun dataflow={dataflow} />,
  created: ({ createdAt, createdBy }) => <Deed at={createdAt} by={createdBy} />,
  modified: ({ updatedAt, updatedBy }) => <Deed at={updatedAt} by={updatedBy} />,
}

/** The name leads to the dataflow; one that can only be looked at says so. */
export function DataflowName({ dataflow }: { dataflow: DataflowView }) {
  // A row has room for two lines.
  const clamp = isReadOnly(dataflow) ? 'line-clamp-1' : 'line-clamp-2'
  return (
    <span className="grid justify-items-start gap-0.5">
      <RowLink
        href={`/dataflows/${dataflow.id}`}
        className={`${clamp} rounded-sm font-medium wrap-anywhere text-ink hover:underline`}
      >
        {dataflow.name}
      </RowLink>
      {isReadOnly(dataflow) && <span className="text-xs text-ink-3">Read-only here</span>}
    </span>
  )
}

function Line({ children, className = '' }: { children: string; className?: string }) {
  return (
    <span title={children} className={`block truncate text-ink-2 ${className}`}>
      {children}
    </span>
  )
}

function LastRun({ dataflow }: { dataflow: DataflowView }) {
  const { lastRun } = dataflow
  if (!lastRun) return <span className="text-ink-3">None yet</span>
  if (!isFailing(dataflow)) {
    return (
      <span className="text-ink-2">
        <TimeAgo at={lastRun.at} />
      </span>
    )
  }
  return (
    <span className="grid text-sm">
      <span className="inline-flex items-center gap-1 font-medium text-bad">
        <ErrorIcon className="size-3.5" /> Failed
      </span>
      <span className="text-ink-2">
        <TimeAgo at={lastRun.at} />
      </span>
    </span>
  )
}

function Deed({ at, by }: { at: number | undefined; by: string | undefined }) {
  return (
    <span className="grid text-sm text-ink-2">
      <TimeAgo at={at} />
      {by && <Private className="truncate text-xs text-ink-3">{by}</Private>}
    </span>
  )
}
