import type { ReactNode } from 'react'

/** The columns of header and rows; the width of the list decides, not that of the window. */
export const audienceColumns =
  'grid min-w-0 items-center gap-x-4 @xl:grid-cols-[minmax(0,1fr)_4.75rem_7rem_7.5rem]'

/** The words over the columns. What stands in a row says what it is by itself. */
export function AudienceColumnHeads({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-10 items-center gap-3.5 overflow-hidden border-b border-line px-4 text-sm text-ink-2 [scrollbar-gutter:stable]">
      <div className={`${audienceColumns} flex-1`}>
        {children}
        <span aria-hidden="true" className="hidden text-right @xl:block">
          Profiles
        </span>
        <span aria-hidden="true" className="hidden @xl:block">
          Evaluated
        </span>
        <span aria-hidden="true" className="hidden @xl:block">
          Already sent to
        </span>
      </div>
    </div>
  )
}
