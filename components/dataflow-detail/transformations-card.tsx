'use client'

import { TermsIn } from '@/components/help/terms-in'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { CodeView } from '@/components/ui/code-view'
import { Copyable } from '@/components/ui/copyable'
import { plural } from '@/components/ui/plural'
import { ScrollTable } from '@/components/ui/scroll-table'
import { StatusTag } from '@/components/ui/status-tag'
import { Tabs } from '@/components/ui/tabs'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { type HeldRow, heldRows } from './held-rows'

/** What a dataflow sends, read from Adobe: a table for people, and the very JSON. */
export function TransformationsCard({ dataflow }: { dataflow: DataflowDetail }) {
  const { transformations, audienceCount, attributeCount } = dataflow
  const rows = heldRows(transformations)
  return (
    <Card as="section" aria-labelledby="transformations-title">
      <CardHeader
        id="transformations-title"
        title="Validated transformations"
        description={
          <TermsIn>{`${plural(audienceCount, 'audience')} and ${plural(attributeCount, 'attribute')}, as Adobe holds them`}</TermsIn>
        }
      />
      <CardBody>
        <Tabs
          label="Forms of the transformations"
          items={[
            { id: 'table', title: 'Table', content: <HeldTable rows={rows} /> },
            {
              id: 'json',
              title: 'JSON',
              content: <CodeView label="Transformations held by Adobe" json={transformations} />,
            },
          ]}
        />
      </CardBody>
    </Card>
  )
}

function HeldTable({ rows }: { rows: readonly HeldRow[] }) {
  if (rows.length === 0)
    return <p className="text-ink-2">No audience and no attribute: nothing is exported.</p>
  return (
    <ScrollTable
      label="What Adobe holds"
      maxHeight="32rem"
      columns={[{ title: 'Sent' }, { title: 'On the platform' }]}
    >
      {rows.map((row) => (
        <tr
          key={row.key}
          className="border-t border-line align-top text-base [content-visibility:auto] [contain-intrinsic-block-size:auto_3.5rem]"
        >
          <th scope="row" className="py-2.5 font-normal">
            <span className="block wrap-anywhere">{row.name}</span>
            <span className="flex flex-wrap items-center gap-2 text-sm text-ink-3">
              {row.kind}
              {row.isRepeated && <StatusTag tone="warn">There twice</StatusTag>}
            </span>
          </th>
          <td className="py-2.5 pl-4 text-ink-2">
            <Copyable
              value={row.wire}
              label={`${row.kind.toLowerCase()} ${row.name}`}
              shorten={row.kind === 'Audience'}
            />
            <span className="block text-sm text-ink-3">{row.type}</span>
          </td>
        </tr>
      ))}
    </ScrollTable>
  )
}
