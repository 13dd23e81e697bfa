import { ScrollTable } from '@/components/ui/scroll-table'
import type { RunSummary } from '@/lib/contract/dataflow-runs'
import { CountCell } from './count-cell'

type RunAudiencesProps = {
  totals: RunSummary['audiences']
  audiences: readonly { readonly id: string; readonly name: string | undefined }[]
}

/** A profile may be in several audiences, so these numbers need not add up to the totals. */
export function RunAudiences({ totals, audiences }: RunAudiencesProps) {
  const names = new Map(audiences.map(({ id, name }) => [id, name]))
  return (
    <div className="grid gap-2">
      <p className="text-sm text-ink-2">
        A profile may be in several audiences, so these numbers need not add up to the totals.
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
        {totals.map(({ id, received, activated, excluded }) => (
          <tr key={id} className="border-t border-line">
            <th scope="row" className="py-2 font-normal wrap-anywhere">
              {names.get(id) ?? <span className="code text-ink-2">{id}</span>}
            </th>
            <CountCell value={received} />
            <CountCell value={activated} />
            <CountCell value={excluded} />
          </tr>
        ))}
      </ScrollTable>
    </div>
  )
}
