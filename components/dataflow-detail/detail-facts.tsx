import type { ReactNode } from 'react'
import { Moment } from '@/components/dataflows/moment'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { Copyable } from '@/components/ui/copyable'
import { DefinitionList } from '@/components/ui/definition-list'
import { StatusTag } from '@/components/ui/status-tag'
import { TextLink } from '@/components/ui/text-link'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { exportOptions } from '@/lib/destinations/export-options'
import { destinationOf } from '@/lib/destinations/registry'

/** Where a dataflow leads, with what, by whom, and every id. */
export function DetailFacts({ dataflow }: { dataflow: DataflowDetail }) {
  return (
    <Card as="section" aria-labelledby="facts-title">
      <CardHeader id="facts-title" title="Details" />
      <CardBody className="grid gap-6">
        <Group title="Destination" items={destinationFacts(dataflow)} />
        <Group title="What happened" items={happenings(dataflow)} />
        <Group title="IDs" items={ids(dataflow)} />
      </CardBody>
    </Card>
  )
}

type Fact = { term: string; description: ReactNode }

function Group({ title, items }: { title: string; items: readonly Fact[] }) {
  return (
    <section className="grid gap-2.5">
      <h3 className="font-semibold">{title}</h3>
      <DefinitionList items={items} />
    </section>
  )
}

function destinationFacts({ destination, destinationName, targetParams, account }: DataflowDetail): Fact[] {
  const fields = destination ? destinationOf(destination).targetFields : []
  return [
    { term: 'Destination', description: destinationName },
    {
      term: 'Account',
      description: account ? <AccountLink {...account} isOurs={destination !== undefined} /> : 'unknown',
    },
    ...fields.flatMap(({ name, label }) => {
      const value = targetParams[name]
      return typeof value === 'string'
        ? [{ term: label, description: <Copyable value={value} label={label.toLowerCase()} /> }]
        : []
    }),
    ...(destination
      ? exportOptions.fields.map(({ name, label }) => ({
          term: label.replace('Include audience ', 'Audience '),
          description: targetParams[name] === true ? 'In every record' : 'Left out',
        }))
      : []),
  ]
}

function AccountLink({
  id,
  name,
  label,
  isOurs,
}: {
  id: string
  name: string
  label: string
  isOurs: boolean
}) {
  return (
    <>
      {isOurs ? <TextLink href={`/accounts/${id}`}>{name}</TextLink> : name}
      {label && !name.includes(label) && (
        <span data-private className="code block text-ink-3">
          {label}
        </span>
      )}
    </>
  )
}

function happenings({ lastRun, createdAt, createdBy, updatedAt, updatedBy }: DataflowDetail): Fact[] {
  return [
    { term: 'Last run', description: lastRun ? <LastRun run={lastRun} /> : 'None yet' },
    { term: 'Created', description: <ByWhom at={createdAt} by={createdBy} /> },
    { term: 'Changed', description: <ByWhom at={updatedAt} by={updatedBy} /> },
  ]
}

function LastRun({ run }: { run: NonNullable<DataflowDetail['lastRun']> }) {
  const hasFailed = /fail|error/i.test(run.state)
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <StatusTag tone={hasFailed ? 'bad' : 'ok'}>{hasFailed ? 'Failed' : 'Succeeded'}</StatusTag>
      {run.at !== undefined && <Moment at={run.at} />}
    </span>
  )
}

function ByWhom({ at, by }: { at: number | undefined; by: string | undefined }) {
  return (
    <>
      <Moment at={at} />
      {by && (
        <span className="block text-sm wrap-anywhere text-ink-2">
          by <span data-private>{by}</span>
        </span>
      )}
    </>
  )
}

function ids({
  id,
  account,
  sourceConnectionId,
  targetConnectionId,
  activationId,
  etag,
}: DataflowDetail): Fact[] {
  const copyable = (term: string, value: string | undefined) =>
    value ? [{ term, description: <Copyable value={value} label={`${term.toLowerCase()} ID`} /> }] : []
  return [
    ...copyable('Dataflow', id),
    ...copyable('Account', account?.id),
    ...copyable('Source connection', sourceConnectionId),
    ...copyable('Target connection', targetConnectionId),
    ...copyable('Activation', activationId),
    ...(etag ? [{ term: 'Version', description: <Copyable value={etag} label="version" /> }] : []),
  ]
}
