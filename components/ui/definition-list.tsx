import type { ReactNode } from 'react'

type DefinitionListProps = { items: readonly { term: string; description: ReactNode }[] }

export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <div className="@container">
      <dl className="grid gap-y-3">
        {items.map(({ term, description }) => (
          <div key={term} className="grid items-baseline gap-x-6 @md:grid-cols-[minmax(8rem,12rem)_1fr]">
            <dt className="text-ink-2">{term}</dt>
            <dd className="min-w-0 break-words">{description}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
