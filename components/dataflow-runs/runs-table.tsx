import { Moment } from '@/components/dataflows/moment'
import { CopyButton } from '@/components/ui/copy-button'
import { ScrollTable } from '@/components/ui/scroll-table'
import { StatusTag } from '@/components/ui/status-tag'
import type { RunView } from '@/lib/contract/dataflow-runs'
import { CountCell } from './count-cell'
import { runStateWords } from './run-state-words'

/** What the chart draws, in words, for whoever does not see it or wants the numbers. */
export function RunsTable({ runs }: { runs: readonly RunView[] }) {
  return (
    <ScrollTable
      label="All runs"
      columns={[
        { title: 'Began' },
        { title: 'State' },
        { title: 'Received', isNumber: true },
        { title: 'Activated', isNumber: true },
        { title: 'Excluded', isNumber: true },
        { title: 'Failed', isNumber: true },
        { title: 'Run ID' },
      ]}
    >
      {runs.map((run) => (
        <RunRow key={run.id} run={run} />
      ))}
    </ScrollTable>
  )
}

function RunRow({ run }: { run: RunView }) {
  const { tone, title } = runStateWords(run.stateWord)
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-2 font-normal whitespace-nowrap">
        <Moment at={run.startedAt} />
      </th>
      <td className="py-2 pl-4">
        <StatusTag tone={tone}>{title}</StatusTag>
      </td>
      <CountCell value={run.received} />
      <CountCell value={run.activated} />
      <CountCell value={run.excluded} />
      <CountCell value={run.failed} />
      <td className="py-1 pl-4 whitespace-nowrap">
        <span className="code text-ink-2">{run.id.slice(0, 8)}</span>{' '}
        <CopyButton text={run.id} label={`run ID ${run.id.slice(0, 8)}`} isCompact />
      </td>
    </tr>
  )
}
