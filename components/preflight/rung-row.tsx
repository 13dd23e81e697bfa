import { classNames } from '@/components/ui/class-names'
import { Copyable } from '@/components/ui/copyable'
import { StatusTag } from '@/components/ui/status-tag'
import type { Rung } from '@/lib/contract/preflight'
import { RungFieldLink } from './rung-field-link'
import { RungMark } from './rung-mark'
import { type RungState, stateTags } from './rung-words'

interface RungRowProps {
  title: string
  state: RungState
  rung: Rung | undefined
  traceId: string | undefined
  isLast: boolean
}

/** One rung: a mark on the rail, what it proves, how it ended, and what to do about it. */
export function RungRow({ title, state, rung, traceId, isLast }: RungRowProps) {
  const { tone, text } = stateTags[state]
  const fix = rung && 'fix' in rung ? rung.fix : undefined
  return (
    <li data-rung={rung?.id} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3.5">
      <span className="flex flex-col items-center">
        <RungMark state={state} />
        {!isLast && (
          <span
            aria-hidden="true"
            className={classNames(
              'w-0.5 flex-1 transition-colors duration-move',
              state === 'passed' ? 'bg-accent' : 'bg-line',
            )}
          />
        )}
      </span>
      <div className={classNames('grid min-w-0 gap-0.5', !isLast && 'pb-4')}>
        <div className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1">
          <p className={classNames('font-medium', state === 'waiting' && 'text-ink-2')}>{title}</p>
          {state !== 'waiting' && <StatusTag tone={tone}>{text}</StatusTag>}
          {state === 'waiting' && <span className="sr-only">{text}</span>}
        </div>
        {rung && (
          <p className={classNames('wrap-anywhere', state === 'failed' ? 'text-ink' : 'text-sm text-ink-2')}>
            {rung.message}
          </p>
        )}
        {fix && <p className="text-ink-2 wrap-anywhere">{fix}</p>}
        {rung?.status === 'failed' && rung.field && <RungFieldLink field={rung.field} />}
        {traceId && (
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
            Trace ID <Copyable value={traceId} label="trace ID" />
          </p>
        )}
      </div>
    </li>
  )
}
