import type { ReactNode } from 'react'

type EmptyStateProps = {
  title: string
  children?: ReactNode
  icon?: ReactNode
  action?: ReactNode
  headingLevel?: 2 | 3
}

export function EmptyState({ title, children, icon, action, headingLevel = 2 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="grid justify-items-center gap-2 px-6 py-12 text-center">
      {icon && (
        <span className="mb-2 grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
          {icon}
        </span>
      )}
      <Heading className="text-lg font-semibold">{title}</Heading>
      {children && <div className="max-w-[48ch] text-ink-2">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
