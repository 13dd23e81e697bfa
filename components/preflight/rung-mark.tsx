import { classNames } from '@/components/ui/class-names'
import { CheckIcon, CrossIcon, MinusIcon, PauseIcon } from '@/components/ui/icons'
import { Spinner } from '@/components/ui/spinner'
import type { RungState } from './rung-words'

const marks: Readonly<Record<RungState, { style: string; Icon?: typeof CheckIcon }>> = {
  passed: { style: 'border-accent bg-accent text-accent-ink', Icon: CheckIcon },
  failed: { style: 'border-bad bg-bad text-bad-ink', Icon: CrossIcon },
  untested: { style: 'border-dashed border-line-strong text-ink-3', Icon: MinusIcon },
  skipped: { style: 'border-line-strong text-ink-3', Icon: MinusIcon },
  cancelled: { style: 'border-warn text-warn', Icon: PauseIcon },
  climbing: { style: 'border-accent text-accent ring-4 ring-accent-soft', Icon: Spinner },
  waiting: { style: 'border-line-strong' },
}

/** Where a rung meets the rail. The words beside it say the same. */
export function RungMark({ state }: { state: RungState }) {
  const { style, Icon } = marks[state]
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'grid size-6 shrink-0 place-items-center rounded-full border-drawn transition-colors duration-move',
        style,
      )}
    >
      {Icon && <Icon className="size-3.5 stroke-[2.6]" />}
    </span>
  )
}
