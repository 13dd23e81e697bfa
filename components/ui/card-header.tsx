import type { ReactNode } from 'react'

type CardHeaderProps = {
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
  headingLevel?: 2 | 3 | 4
  id?: string
}

export function CardHeader({ title, description, actions, headingLevel = 2, id }: CardHeaderProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-5 py-3.5">
      <div className="min-w-0">
        <Heading id={id} className="text-lg font-semibold tracking-[-0.01em]">
          {title}
        </Heading>
        {description && <p className="text-sm text-ink-2">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
    </div>
  )
}
