import { Copyable } from '@/components/ui/copyable'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import type { RunReasonTotal } from '@/lib/contract/dataflow-runs'
import { reasonWords } from './run-words'

type RunReasonsProps = { title: string; reasons: readonly RunReasonTotal[]; tone: StatusTone }

/** The codes Adobe gave, with what it says about each and how often. */
export function RunReasons({ title, reasons, tone }: RunReasonsProps) {
  if (reasons.length === 0) return null
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{title}</h3>
      <ul className="grid gap-2">
        {reasons.map((reason) => (
          <Reason key={reason.code} reason={reason} tone={tone} />
        ))}
      </ul>
    </section>
  )
}

function Reason({ reason, tone }: { reason: RunReasonTotal; tone: StatusTone }) {
  const { code, message } = reason
  const { value, note } = reasonWords(reason)
  return (
    <li className="grid gap-1 rounded-md border border-line px-3.5 py-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Copyable value={code} label={`code ${code}`} />
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          {note && <span className="text-sm text-ink-3">{note}</span>}
          <StatusTag tone={tone}>{value}</StatusTag>
        </span>
      </div>
      {message && <p className="text-sm text-ink-2">Adobe says: {message}</p>}
    </li>
  )
}
