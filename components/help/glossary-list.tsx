import { Card } from '@/components/ui/card'
import { CardHeader } from '@/components/ui/card-header'
import { glossary } from './glossary'

/** Every word, in the order of the alphabet. */
export function GlossaryList() {
  const words = Object.entries(glossary).toSorted(([, a], [, b]) => a.title.localeCompare(b.title))
  return (
    <Card as="section" aria-labelledby="glossary-title">
      <CardHeader
        id="glossary-title"
        title="Words"
        description="As they are used here, and what Adobe calls them"
      />
      <dl>
        {words.map(([word, { title, meaning }]) => (
          <div
            key={word}
            id={word}
            className="grid gap-x-8 gap-y-1 border-t border-line px-5 py-3 first:border-t-0 target:bg-accent-soft/60 md:grid-cols-[13rem_1fr]"
          >
            <dt className="font-medium">{title}</dt>
            <dd className="max-w-prose text-ink-2">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
