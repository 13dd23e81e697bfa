import { classNames } from '@/components/ui/class-names'

/** The sluice gate: two posts and a blade, lifted out of the water or let down into it. */
export function Gate({ isOpen }: { isOpen: boolean }) {
  return (
    <svg
      className={classNames(
        'absolute top-1/2 left-1/2 h-6 w-3 -translate-x-1/2 -translate-y-1/2 transition-colors duration-flow @min-[56rem]:h-9 @min-[56rem]:w-4.5',
        isOpen ? 'text-ink-2' : 'text-line-strong',
      )}
      viewBox="0 0 16 32"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {/* The wide stroke in the card's colour cuts the posts out of the water behind them. */}
      <path d="M3 5v21.5M13 5v21.5" stroke="var(--color-surface)" strokeWidth="4.5" />
      <rect
        x="4.6"
        y="7"
        width="6.8"
        height="15"
        rx="1"
        fill="currentColor"
        stroke="var(--color-surface)"
        strokeWidth="1"
        className={classNames('transition-transform duration-flow ease-out', isOpen && '-translate-y-[12px]')}
      />
      <path d="M3 5v21.5M13 5v21.5" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}
