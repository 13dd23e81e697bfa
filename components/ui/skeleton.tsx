import { classNames } from './class-names'

/** A grey stand-in. Say what is loading once, next to the group of them, not in each. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'block animate-shimmer rounded-sm bg-line motion-reduce:animate-none forced-colors:bg-[GrayText]',
        className,
      )}
    />
  )
}
