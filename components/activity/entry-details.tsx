'use client'

import { Button } from '@/components/ui/button'
import { CodeView } from '@/components/ui/code-view'
import { Copyable } from '@/components/ui/copyable'
import { DefinitionList } from '@/components/ui/definition-list'
import { Private } from '@/components/ui/private'
import { TextLink } from '@/components/ui/text-link'
import type { AuditEvent } from '@/lib/contract/audit'
import type { auditLinks } from './audit-links'
import { outcomeWords } from './audit-words'
import { exactTime } from './time-words'
import { changeFilters } from './use-filter-address'

type EntryDetailsProps = { event: AuditEvent; links: ReturnType<typeof auditLinks> }

/** Everything that was recorded of an entry. */
export function EntryDetails({ event, links }: EntryDetailsProps) {
  return (
    <div className="grid gap-4">
      <DefinitionList items={facts(event)} />
      <EntryLinks event={event} links={links} />
      <Contents event={event} />
    </div>
  )
}

function facts({ at, actor, outcome, resourceId, requestId, activationId }: AuditEvent) {
  return [
    { term: 'When', description: exactTime(at) },
    { term: 'Who', description: <Private>{actor}</Private> },
    { term: 'Outcome', description: outcomeWords[outcome].explanation },
    ...copyable('Resource ID', resourceId),
    ...copyable('Request ID', requestId),
    ...(activationId === resourceId ? [] : copyable('Activation ID', activationId)),
  ]
}

function copyable(term: string, value: string | undefined) {
  if (value === undefined) return []
  return [{ term, description: <Copyable value={value} label={term.replace(/^\w/, toLowerCase)} /> }]
}

function toLowerCase(letter: string): string {
  return letter.toLowerCase()
}

function EntryLinks({ event: { activationId }, links }: EntryDetailsProps) {
  if (!activationId && !links.activation && !links.dataflow) return null
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      {links.dataflow && <TextLink href={links.dataflow}>Open the dataflow</TextLink>}
      {links.activation && <TextLink href={links.activation}>Open the activation</TextLink>}
      {activationId && (
        <Button size="small" onPress={() => changeFilters({ activationId })}>
          Show only this activation
        </Button>
      )}
    </div>
  )
}

function Contents({ event: { before, after, resourceType } }: { event: AuditEvent }) {
  if (before === undefined && after === undefined) return null
  // What is written down of an account has its key ID in it.
  const isPrivate = resourceType === 'connection'
  return (
    <div className="grid items-start gap-4 lg:grid-flow-col lg:auto-cols-fr">
      {before !== undefined && <CodeView label="JSON before" json={before} isPrivate={isPrivate} />}
      {after !== undefined && <CodeView label="JSON after" json={after} isPrivate={isPrivate} />}
    </div>
  )
}
