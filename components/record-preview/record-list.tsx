import { plural } from '@/components/ui/plural'
import type { Membership } from '@/lib/activation/record-preview/memberships'
import type { OriginKind } from '@/lib/activation/record-preview/origin'
import type { RecordBlock } from '@/lib/activation/record-preview/record-blocks'
import type { RecordPreview } from '@/lib/activation/record-preview/record-preview'
import { OriginTag } from './origin-mark'
import { originKinds } from './origin-words'
import { RecordBox } from './record-box'

interface RecordListProps {
  preview: RecordPreview
  nameOf: (audienceId: string) => string | undefined
}

const shownMax = 60

/** The same record as three short lists, for reading rather than for parsing. */
export function RecordList({ preview, nameOf }: RecordListProps) {
  return (
    <RecordBox label="The record as a list">
      <div className="grid gap-5 px-4 py-1">
        {originKinds.map((kind) => (
          <PartGroup key={kind} kind={kind} rows={rowsOf(preview, kind, nameOf)} />
        ))}
      </div>
    </RecordBox>
  )
}

interface Row {
  readonly key: string
  readonly term: string
  readonly value: string
}

function PartGroup({ kind, rows }: { kind: OriginKind; rows: readonly Row[] }) {
  return (
    <section className="grid gap-2">
      <h3>
        <OriginTag kind={kind} />
      </h3>
      {rows.length === 0 ? (
        <p className="text-sm text-ink-2">Nothing yet</p>
      ) : (
        <dl className="grid gap-1.5 text-sm">
          {rows.slice(0, shownMax).map(({ key, term, value }) => (
            <div key={key} className="flex flex-wrap justify-between gap-x-4">
              <dt className="min-w-0 wrap-anywhere text-ink-2">{term}</dt>
              <dd className="min-w-0 wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {rows.length > shownMax && (
        <p className="text-sm text-ink-2">And {plural(rows.length - shownMax, 'more part')}</p>
      )}
    </section>
  )
}

function rowsOf(preview: RecordPreview, kind: OriginKind, nameOf: RecordListProps['nameOf']): Row[] {
  return preview.blocks
    .filter(({ role, origin }) => role === 'entry' && origin.kind === kind)
    .map((block) => ({ key: block.key, ...describe(block, preview, nameOf) }))
}

function describe(
  { origin, key }: RecordBlock,
  { record }: RecordPreview,
  nameOf: RecordListProps['nameOf'],
): Omit<Row, 'key'> {
  if (origin.kind === 'added') {
    const namespace = key.replace(/^identity:/, '')
    const ids = record.identityMap[namespace]?.map(({ id }) => id) ?? []
    return { term: `Identity ${namespace}`, value: ids.join(', ') }
  }
  if ('path' in origin) return { term: origin.path, value: String(valueAt(record, origin.path)) }
  const membership = record.segmentMembership.ups[origin.id]
  return { term: nameOf(origin.id) || origin.id, value: membership ? sayMembership(membership) : '' }
}

function sayMembership({ status, lastQualificationTime }: Membership): string {
  return `${status}, ${lastQualificationTime.slice(0, 10)}`
}

function valueAt(record: unknown, path: string): unknown {
  let value = record
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([member]) => member === name)?.[1]
  }
  return value
}
