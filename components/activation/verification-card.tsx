import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { CodeView } from '@/components/ui/code-view'
import { Copyable } from '@/components/ui/copyable'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { Tabs } from '@/components/ui/tabs'
import type { Finding, Verification } from '@/lib/activation/verify'

const findingWords: Record<Finding, { tone: StatusTone; text: string }> = {
  match: { tone: 'ok', text: 'Match' },
  missing: { tone: 'bad', text: 'Missing at Adobe' },
  unexpected: { tone: 'warn', text: 'Not asked for' },
  repeated: { tone: 'warn', text: 'There twice' },
}

interface Row {
  readonly key: string
  readonly kind: 'Audience' | 'Attribute'
  readonly asked: string
  readonly wire: string
  readonly finding: Finding
}

/** What was asked for beside what Adobe holds, line by line, and the very JSON it was read from. */
export function VerificationCard({ verification }: { verification: Verification }) {
  const rows = toRows(verification)
  const matches = rows.filter(({ finding }) => finding === 'match').length
  return (
    <Card as="section">
      <CardHeader
        title="Validated transformations"
        description={`${matches} of ${rows.length} match what was asked for`}
      />
      <CardBody>
        <Tabs
          label="Forms of the transformations"
          items={[
            { id: 'table', title: 'Table', content: <ComparisonTable rows={rows} /> },
            {
              id: 'json',
              title: 'JSON',
              content: <CodeView label="Transformations held by Adobe" json={verification.transformations} />,
            },
          ]}
        />
      </CardBody>
    </Card>
  )
}

function ComparisonTable({ rows }: { rows: readonly Row[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="Comparison" tabIndex={0} className="max-h-[32rem] overflow-auto rounded-sm">
      <table className="w-full border-collapse text-left max-sm:block">
        <thead className="sticky top-0 bg-surface text-sm text-ink-3 max-sm:sr-only">
          <tr>
            <th scope="col" className="py-2 pr-4 font-medium">
              Asked for
            </th>
            <th scope="col" className="py-2 pr-4 font-medium">
              On the platform
            </th>
            <th scope="col" className="py-2 text-right font-medium">
              Result
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <ComparisonRow key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ComparisonRow({ row: { kind, asked, wire, finding } }: { row: Row }) {
  const { tone, text } = findingWords[finding]
  return (
    <tr className="border-t border-line align-top max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:py-2">
      <th scope="row" className="py-2.5 pr-4 font-normal max-sm:py-1">
        <span className="block wrap-anywhere">
          {finding === 'unexpected' ? <i className="text-ink-3">nothing</i> : asked}
        </span>
        <span className="text-sm text-ink-3">{kind}</span>
      </th>
      <td className="py-2.5 pr-4 text-ink-2 max-sm:order-last max-sm:col-span-2 max-sm:py-1">
        {finding === 'missing' ? (
          <i className="text-ink-3">nothing</i>
        ) : (
          <Copyable value={wire} label={`${kind.toLowerCase()} ${asked}`} shorten={kind === 'Audience'} />
        )}
      </td>
      <td className="py-2.5 text-right max-sm:py-1">
        <StatusTag tone={tone}>{text}</StatusTag>
      </td>
    </tr>
  )
}

function toRows({ audiences, attributes }: Verification): Row[] {
  return [
    ...audiences.map(
      ({ id, name, finding }): Row => ({
        key: `audience ${id}`,
        kind: 'Audience',
        asked: name || id,
        wire: id,
        finding,
      }),
    ),
    ...attributes.map(
      ({ path, finding }): Row => ({
        key: `attribute ${path}`,
        kind: 'Attribute',
        asked: path,
        wire: path,
        finding,
      }),
    ),
  ]
}
