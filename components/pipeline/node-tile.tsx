import { classNames } from '@/components/ui/class-names'
import { CheckIcon, CrossIcon, PauseIcon } from '@/components/ui/icons'
import { Spinner } from '@/components/ui/spinner'
import { PipelineIcon } from './pipeline-icon'
import type { PipelineNodeId, PipelineNodeState } from './pipeline-node'

const tiles: Record<PipelineNodeState, string> = {
  empty: 'border-dashed border-line-strong bg-sunken text-ink-3',
  current: 'border-accent bg-surface text-accent ring-4 ring-accent-soft',
  filled: 'border-accent bg-accent text-accent-ink',
  working: 'border-accent bg-accent-soft text-accent ring-4 ring-accent-soft',
  done: 'border-accent bg-accent text-accent-ink',
  failed: 'border-bad bg-bad-soft text-bad',
  paused: 'border-line-strong bg-sunken text-ink-2',
}

const badges: Partial<Record<PipelineNodeState, { style: string; Icon: typeof CheckIcon }>> = {
  done: { style: 'bg-ok text-surface', Icon: CheckIcon },
  failed: { style: 'bg-bad text-bad-ink', Icon: CrossIcon },
  paused: { style: 'bg-ink-2 text-surface', Icon: PauseIcon },
  working: { style: 'bg-accent text-accent-ink', Icon: Spinner },
}

export function NodeTile({ id, state }: { id: PipelineNodeId; state: PipelineNodeState }) {
  const badge = badges[state]
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'relative grid size-9 shrink-0 place-items-center rounded-md border-drawn transition-colors duration-flow @min-[56rem]:size-11 @min-[56rem]:rounded-lg',
        tiles[state],
      )}
    >
      <PipelineIcon id={id} className="size-5 @min-[56rem]:size-5.5" />
      {badge && (
        <span
          className={classNames(
            'absolute -right-1 -bottom-1 grid size-4 @min-[56rem]:-right-1.5 @min-[56rem]:-bottom-1.5 @min-[56rem]:size-4.5 place-items-center rounded-full ring-2 ring-surface forced-colors:border',
            badge.style,
          )}
        >
          <badge.Icon className="size-3 stroke-[3.4]" />
        </span>
      )}
    </span>
  )
}
