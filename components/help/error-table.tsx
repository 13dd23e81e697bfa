import { Card } from '@/components/ui/card'
import { CardHeader } from '@/components/ui/card-header'
import type { KnownError } from '@/lib/contract/known-errors'

type ErrorTableProps = { id: string; title: string; description: string; errors: readonly KnownError[] }

/** Errors with their codes, so that one can be looked up or linked to. */
export function ErrorTable({ id, title, description, errors }: ErrorTableProps) {
  return (
    <Card as="section" aria-labelledby={id}>
      <CardHeader id={id} title={title} description={description} />
      <dl>
        {errors.map(({ code, status, title: name, detail }) => (
          <div
            key={code}
            id={code}
            className="grid gap-x-8 gap-y-1 border-t border-line px-5 py-3 first:border-t-0 target:bg-accent-soft/60 md:grid-cols-[15rem_1fr]"
          >
            <dt>
              <span className="code wrap-anywhere">{code}</span>
              {status !== undefined && <span className="block text-sm text-ink-3">HTTP {status}</span>}
            </dt>
            <dd className="max-w-prose">
              <span className="font-medium">{name}</span>
              <span className="block text-ink-2">{detail}</span>
            </dd>
          </div>
        ))}
      </dl>
      {errors.length === 0 && <p className="px-5 py-6 text-ink-2">None of these.</p>}
    </Card>
  )
}
