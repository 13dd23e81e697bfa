import { runStateWords } from '@/components/dataflow-runs/run-state-words'
import { Moment } from '@/components/dataflows/moment'
import { Copyable } from '@/components/ui/copyable'
import { Private } from '@/components/ui/private'
import { StatusTag } from '@/components/ui/status-tag'
import type { DataflowDetail } from '@/lib/contract/dataflows'

/** When the dataflow last ran, was made and was changed, and by whom. */
export function happenings({ lastRun, createdAt, createdBy, updatedAt, updatedBy }: DataflowDetail) {
  return [
    { term: 'Last run', description: lastRun ? <LastRun run={lastRun} /> : 'None yet' },
    { term: 'Created', description: <ByWhom at={createdAt} by={createdBy} deed="created" /> },
    { term: 'Changed', description: <ByWhom at={updatedAt} by={updatedBy} deed="changed" /> },
  ]
}

function LastRun({ run: { state, at } }: { run: NonNullable<DataflowDetail['lastRun']> }) {
  const { tone, title } = runStateWords(state)
  return (
    <Copyable value={[title, ...(at === undefined ? [] : [isoTime(at)])].join(', ')} label="last run">
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <StatusTag tone={tone}>{title}</StatusTag>
        {at !== undefined && <Moment at={at} />}
      </span>
    </Copyable>
  )
}

type ByWhomProps = { at: number | undefined; by: string | undefined; deed: 'created' | 'changed' }

function ByWhom({ at, by, deed }: ByWhomProps) {
  return (
    <span className="grid justify-items-start">
      {at === undefined ? (
        <Moment at={at} />
      ) : (
        <Copyable value={isoTime(at)} label={`when it was ${deed}`}>
          <Moment at={at} />
        </Copyable>
      )}
      {by && (
        <span className="max-w-full text-sm text-ink-2">
          <Copyable value={by} label={`who ${deed} it`}>
            by <Private>{by}</Private>
          </Copyable>
        </span>
      )}
    </span>
  )
}

/** To the millisecond, in a form that logs and scripts can be searched with. */
function isoTime(at: number): string {
  return new Date(at).toISOString()
}
