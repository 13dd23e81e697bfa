import { Copyable } from '@/components/ui/copyable'
import { plural } from '@/components/ui/plural'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import type { RunReasonTotal } from '@/lib/contract/dataflow-runs'

type RunReasonsProps = { title: string; reasons: readonly RunReasonTotal[]; tone: StatusTone }

/** The codes Adobe gave, with what it says about each and how often. */
export function RunReasons({ title, reasons, tone }: RunReasonsProps) {
  if (reasons.length === 0) return null
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{title}</h3>
      <ul className="grid gap-2">
        {reasons.map(({ code, message, runCount, records }) => (
          <li key={code} className="grid gap-1 rounded-md border border-line px-3.5 py-2.5">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <Copyable value={code} label={`code ${code}`} />
              <StatusTag tone={tone}>
                {records.sum === undefined
                  ? `in ${plural(runCount, 'run')}, records not counted`
                  : `${plural(records.sum, 'record')} in ${plural(runCount, 'run')}`}
              </StatusTag>
            </div>
            {message && <p className="text-sm text-ink-2">Adobe says: {message}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
