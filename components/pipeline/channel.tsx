import { classNames } from '@/components/ui/class-names'
import type { ChannelState } from './channel-state'
import { Gate } from './gate'
import { Water } from './water'

const banks: Record<ChannelState, string> = {
  empty: 'border-line-strong/60 bg-sunken',
  dashed: 'border-dashed border-accent bg-accent-soft/50',
  flowing: 'border-accent bg-accent-soft',
  full: 'border-accent bg-accent-soft',
  held: 'border-line-strong bg-sunken',
  broken: 'border-bad/70 bg-bad-soft/60',
}

/** The channel between two nodes. What it says by colour it also says by gate, water level or gap. */
export function Channel({ state }: { state: ChannelState }) {
  const isOpen = state === 'flowing' || state === 'full'
  const bed = classNames('h-3 overflow-hidden border-y-drawn transition-colors duration-flow', banks[state])

  if (state === 'broken') {
    return (
      <span
        aria-hidden="true"
        className="flex min-w-3 flex-1 items-center justify-center gap-0.5 px-0.5 @min-[56rem]:gap-1 @min-[56rem]:px-1"
      >
        <span
          className={classNames(
            bed,
            'flex-1 [clip-path:polygon(0_0,100%_0,calc(100%-5px)_50%,100%_100%,0_100%)]',
          )}
        />
        <span className="text-bad">
          <BreakMark />
        </span>
        <span
          className={classNames(bed, 'flex-1 [clip-path:polygon(5px_0,100%_0,100%_100%,5px_100%,0_50%)]')}
        />
      </span>
    )
  }

  return (
    <span aria-hidden="true" className="relative flex min-w-3 flex-1 items-center px-1">
      <span className={classNames(bed, 'w-full')}>
        {isOpen && <Water isMoving={state === 'flowing'} />}
        {state === 'held' && (
          <span className="block h-full w-1/2">
            <Water isMoving={false} />
          </span>
        )}
      </span>
      <Gate isOpen={isOpen} />
    </span>
  )
}

function BreakMark() {
  return (
    <svg
      className="h-4.5 w-2.5 @min-[56rem]:h-5 @min-[56rem]:w-3"
      viewBox="0 0 12 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="m8 1-5 7.5h6L4 19" />
    </svg>
  )
}
