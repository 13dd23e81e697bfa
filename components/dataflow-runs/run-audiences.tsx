import { plural } from '@/components/ui/plural'
import { ScrollTable } from '@/components/ui/scroll-table'
import type { RunSummary } from '@/lib/contract/dataflow-runs'
import { CountCell } from './count-cell'

type RunAudiencesProps = {
  summary: RunSummary
  audiences: readonly { readonly id: string; readonly name: string | undefined }[]
}

/** A profile may be in several audiences, so these numbers need not add up to the totals. */
export function RunAudiences({ summary, audiences }: RunAudiencesProps) {
  const names = new Map(audiences.map(({ id, name }) => [id, name]))
  return (
    <div className="grid gap-2">
      <p className="text-sm text-ink-2">
        A profile may be in several audiences, so these numbers need not add up to the totals.
        {summary.audienceSilentRunCount > 0 && ` ${missingWords(summary)}`}
      </p>
      <ScrollTable
        label="Numbers per audience"
        columns={[
          { title: 'Audience' },
          { title: 'Received', isNumber: true },
          { title: 'Activated', isNumber: true },
          { title: 'Excluded', isNumber: true },
        ]}
      >
        {summary.audiences.map(({ id, received, activated, excluded }) => (
          <tr key={id} className="border-t border-line">
            <th scope="row" className="py-2 font-normal wrap-anywhere">
              {names.get(id) ?? <span className="code text-ink-2">{id}</span>}
            </th>
            <CountCell value={received.sum} silentCount={received.silentCount} />
            <CountCell value={activated.sum} silentCount={activated.silentCount} />
            <CountCell value={excluded.sum} silentCount={excluded.silentCount} />
          </tr>
        ))}
      </ScrollTable>
    </div>
  )
}

function missingWords({ audienceSilentRunCount, runCount }: RunSummary): string {
  const lead = `${audienceSilentRunCount.toLocaleString('en')} of ${plural(runCount, 'run')}`
  const verb = audienceSilentRunCount === 1 ? 'gives' : 'give'
  return `${lead} ${verb} no numbers per audience and are not in this table.`
}
