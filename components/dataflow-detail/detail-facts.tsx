import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { Copyable } from '@/components/ui/copyable'
import { DefinitionList } from '@/components/ui/definition-list'
import { Private } from '@/components/ui/private'
import { TextLink } from '@/components/ui/text-link'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { exportOptions } from '@/lib/destinations/export-options'
import { destinationOf } from '@/lib/destinations/registry'
import { happenings } from './happenings'

/** What a dataflow is called, where it leads, with what, by whom, and every id. All of it can be copied. */
export function DetailFacts({ dataflow }: { dataflow: DataflowDetail }) {
  return (
    <Card as="section" aria-labelledby="facts-title">
      <CardHeader id="facts-title" title="Details" />
      <CardBody className="grid gap-6">
        <Group title="Dataflow" items={names(dataflow)} />
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

function names({ name, description }: DataflowDetail): Fact[] {
  return [words('Name', name), description ? words('Description', description) : none('Description')]
}

function destinationFacts({ destination, destinationName, targetParams, account }: DataflowDetail): Fact[] {
  const fields = destination ? destinationOf(destination).targetFields : []
  const options = destination ? exportOptions.fields : []
  return [
    words('Destination', destinationName),
    {
      term: 'Account',
      description: account ? <Account {...account} isOurs={destination !== undefined} /> : 'unknown',
    },
    ...fields.flatMap(({ name, label }) => {
      const value = targetParams[name]
      return typeof value === 'string' ? [code(label, value)] : []
    }),
    ...options.map(({ name, label }) =>
      words(
        label.replace('Include audience ', 'Audience '),
        targetParams[name] === true ? 'In every record' : 'Left out',
      ),
    ),
  ]
}

type AccountProps = { id: string; name: string; label: string; isOurs: boolean }

function Account({ id, name, label, isOurs }: AccountProps) {
  return (
    <span className="grid justify-items-start">
      <Copyable value={name} label="account name">
        {isOurs ? <TextLink href={`/accounts/${id}`}>{name}</TextLink> : name}
      </Copyable>
      {label && !name.includes(label) && (
        <Copyable value={label} label="account details">
          <Private className="code text-ink-3">{label}</Private>
        </Copyable>
      )}
    </span>
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
  const idOf = (term: string, value: string | undefined) =>
    value ? [code(term, value, `${term.toLowerCase()} ID`)] : []
  return [
    ...idOf('Dataflow', id),
    ...idOf('Account', account?.id),
    ...idOf('Source connection', sourceConnectionId),
    ...idOf('Target connection', targetConnectionId),
    ...idOf('Activation', activationId),
    ...(etag ? [code('Version', etag)] : []),
  ]
}

function words(term: string, value: string): Fact {
  return {
    term,
    description: (
      <Copyable value={value} label={term.toLowerCase()}>
        {value}
      </Copyable>
    ),
  }
}

function code(term: string, value: string, label = term.toLowerCase()): Fact {
  return { term, description: <Copyable value={value} label={label} /> }
}

function none(term: string): Fact {
  return { term, description: <span className="text-ink-3">None</span> }
}
