import type { ReactNode, Ref } from 'react'

interface RecordBoxProps {
  label: string
  children: ReactNode
  ref?: Ref<HTMLElement>
}

/** Where the record scrolls by itself, low enough that what is above and below it stays in sight. */
export function RecordBox({ label, children, ref }: RecordBoxProps) {
  return (
    <section
      ref={ref}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[min(26rem,60vh)] overflow-y-auto overscroll-contain bg-sunken py-3 focus-visible:-outline-offset-2 xl:max-h-[max(15rem,calc(100dvh-31rem))]"
    >
      {children}
    </section>
  )
}
