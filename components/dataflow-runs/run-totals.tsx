import { classNames } from '@/components/ui/class-names'
import type { RunSummary } from '@/lib/contract/dataflow-runs'
import { runParts } from './run-parts'
import { totalWords } from './run-words'

/** Received, activated, excluded, failed. */
export function RunTotals({ summary }: { summary: RunSummary }) {
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-5 @container lg:grid-cols-4">
      {runParts.map(({ part, title, swatch }) => {
        const { value, note } = totalWords(summary[part])
        return (
          <div key={part} className="border-l-2 border-line pl-3.5">
            <dt className="flex items-center gap-2 text-sm text-ink-2">
              <span aria-hidden="true" className={classNames('size-2.5 rounded-xs', swatch)} />
              {title}
            </dt>
            <dd>
              <span
                className={classNames(
                  'block numeric text-xl font-semibold tracking-[-0.01em]',
                  summary[part].sum === undefined && 'text-ink-3',
                )}
              >
                {value}
              </span>
              {note && <span className="text-sm text-ink-3">{note}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
