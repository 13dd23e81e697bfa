import type { ReactNode } from 'react'

type PageHeadingProps = { title: ReactNode; lead?: ReactNode; actions?: ReactNode; badge?: ReactNode }

/** The one h1 of a page. It can take focus, so that a change of page can be announced by moving there. */
export function PageHeading({ title, lead, actions, badge }: PageHeadingProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2">
          <h1
            id="page-title"
            tabIndex={-1}
            className="rounded-sm text-2xl font-[650] tracking-[-0.02em] wrap-anywhere outline-none"
          >
            {title}
          </h1>
          {badge}
        </div>
        {lead && <p className="mt-1.5 max-w-[64ch] wrap-anywhere text-ink-2">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </header>
  )
}
