import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { plural } from '@/components/ui/plural'
import { parameterNoun } from '@/lib/activation/editing/change-sentences'
import { type Change, changesBetween } from '@/lib/activation/editing/changes'
import type { Contents } from '@/lib/activation/editing/contents'
import { commonCount, untoldParts } from './common-parts'

interface ComparedSide {
  readonly title: string
  readonly contents: Partial<Contents>
}

/** What differs between two states, in words. */
export function Differences({ left, right }: { left: ComparedSide; right: ComparedSide }) {
  const changes = changesBetween(left.contents, right.contents)
  const values = changes.filter((change) => change.part !== 'audience' && change.part !== 'attribute')
  return (
    <Card as="section" aria-labelledby="differences-title">
      <CardHeader id="differences-title" title="What differs" description={summary(changes, left, right)} />
      <CardBody className="grid gap-6">
        {values.length > 0 && <Values changes={values} left={left} right={right} />}
        <Items title="Audiences" noun="audience" changes={changes} left={left} right={right} />
        <Items title="Attributes" noun="attribute" changes={changes} left={left} right={right} />
        <Untold left={left} />
      </CardBody>
    </Card>
  )
}

function summary(changes: readonly Change[], left: ComparedSide, right: ComparedSide): string {
  const both = `${left.title} and ${right.title}`
  return changes.length === 0
    ? `Nothing: ${both} are the same in all that is known.`
    : `${both} differ in ${plural(changes.length, 'place')}.`
}

type PartProps = { changes: readonly Change[]; left: ComparedSide; right: ComparedSide }

function Values({ changes, left, right }: PartProps) {
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">Name, description and destination</h3>
      <dl className="grid gap-3">
        {changes.map((change) => {
          if (change.part === 'audience' || change.part === 'attribute') return null
          const noun = change.part === 'target' ? parameterNoun(change.parameter) : `the ${change.part}`
          return (
            <div key={noun} className="grid gap-2 rounded-md border border-line p-3.5">
              <dt className="font-medium first-letter:uppercase">{noun.replace(/^the /, '')}</dt>
              <dd className="grid gap-2 sm:grid-cols-2">
                <Value title={left.title}>{shown(change.from)}</Value>
                <Value title={right.title}>{shown(change.to)}</Value>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function Value({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <p className="text-sm wrap-anywhere text-ink-3">{title}</p>
      <p className="wrap-anywhere">{children}</p>
    </div>
  )
}

function Items({
  title,
  noun,
  changes,
  left,
  right,
}: PartProps & { title: string; noun: 'audience' | 'attribute' }) {
  const only = (action: 'add' | 'remove') =>
    changes.flatMap((change) => (change.part === noun && change.action === action ? [itemName(change)] : []))
  const same = commonCount(left.contents, right.contents, noun)
  if (same === undefined) return null
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{title}</h3>
      <p className="text-sm text-ink-2">{plural(same, noun)} in both.</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <OnlyIn title={left.title} items={only('remove')} />
        <OnlyIn title={right.title} items={only('add')} />
      </div>
    </section>
  )
}

function itemName(change: Extract<Change, { part: 'audience' | 'attribute' }>): string {
  return change.part === 'audience' ? change.audience.name || change.audience.id : change.path
}

function OnlyIn({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div className="min-w-0 rounded-md border border-line p-3.5">
      <h4 className="text-sm wrap-anywhere text-ink-3">Only in {title}</h4>
      {items.length === 0 ? (
        <p className="text-ink-3">None</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section aria-label={`Only in ${title}`} tabIndex={0} className="max-h-64 overflow-auto rounded-sm">
          <ul className="grid gap-1 pt-1">
            {items.map((item) => (
              <li key={item} className="wrap-anywhere">
                {item}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Untold({ left }: { left: ComparedSide }) {
  const parts = untoldParts(left.contents)
  if (parts.length === 0) return null
  return (
    <p className="text-sm text-ink-2">
      Not compared, because no entry of the trail tells it of that time: {parts.join(', ')}.
    </p>
  )
}

function shown(value: unknown): ReactNode {
  if (typeof value === 'boolean') return value ? 'On' : 'Off'
  if (value === undefined || value === null || value === '') return <i className="text-ink-3">Nothing</i>
  return typeof value === 'string' ? value : JSON.stringify(value)
}
