'use client'

import { HistoryCard } from '@/components/dataflow-history/history-card'
import { Moment } from '@/components/dataflows/moment'
import { useReadAnew } from '@/components/shell/use-read-anew'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { Copyable } from '@/components/ui/copyable'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHeading } from '@/components/ui/page-heading'
import { plural } from '@/components/ui/plural'
import { Private } from '@/components/ui/private'
import { TextLink } from '@/components/ui/text-link'
import type { AccountDetail as Detail } from '@/lib/contract/accounts'
import { destinationOf } from '@/lib/destinations/registry'
import { AccountDeletion } from './account-deletion'
import { CheckButton } from './check-button'
import { CredentialAgeWords } from './credential-age-words'
import { LastCheck } from './last-check'
import { RotationCard } from './rotation-card'

/** One account: its credentials, what depends on them, and who changed them. */
export function AccountDetail({ account }: { account: Detail }) {
  const { id, name, label, destination, dataflows } = account
  useReadAnew(account)
  return (
    <div className="grid gap-5">
      <p>
        <TextLink href="/accounts">All accounts</TextLink>
      </p>
      <PageHeading
        title={name}
        lead={
          <>
            {destinationOf(destination).name}
            {label && (
              <>
                {' · '}
                <Private>{label}</Private>
              </>
            )}
          </>
        }
        actions={<CheckButton id={id} />}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <div className="grid gap-5">
          <Facts account={account} />
          <Card as="section" aria-labelledby="dependents-title">
            <CardHeader
              id="dependents-title"
              title="Dataflows that depend on it"
              description={dataflows.length === 0 ? 'None' : plural(dataflows.length, 'dataflow')}
            />
            <Dependents dataflows={dataflows} />
          </Card>
          <AccountDeletion account={account} />
        </div>
        <div className="grid gap-5">
          <RotationCard account={account} />
          <HistoryCard
            resourceIds={[id]}
            description="Credentials replaced, checked and deleted from here. Keys are in no entry."
          />
        </div>
      </div>
    </div>
  )
}

function Facts({ account }: { account: Detail }) {
  const { id, authorizedDate, lastCheck, createdAt, createdBy, updatedAt, updatedBy } = account
  return (
    <Card as="section" aria-labelledby="credentials-title">
      <CardHeader
        id="credentials-title"
        title="Credentials"
        description="As Adobe keeps them; secrets are never shown."
      />
      <CardBody>
        <DefinitionList
          items={[
            ...credentialFacts(account),
            { term: 'Age', description: <CredentialAgeWords authorizedDate={authorizedDate} /> },
            { term: 'Last check', description: <LastCheck check={lastCheck} /> },
            { term: 'Created', description: <ByWhom at={createdAt} by={createdBy} /> },
            { term: 'Changed', description: <ByWhom at={updatedAt} by={updatedBy} /> },
            { term: 'Account ID', description: <Copyable value={id} label="account ID" /> },
          ]}
        />
      </CardBody>
    </Card>
  )
}

function credentialFacts({ destination, credentials }: Detail) {
  return destinationOf(destination).credentialFields.flatMap(({ name, label }) => {
    const value = credentials[name]
    if (typeof value !== 'string') return []
    return [
      {
        term: label,
        description: (
          <span data-private className="code break-all">
            {value}
          </span>
        ),
      },
    ]
  })
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

function Dependents({ dataflows }: Pick<Detail, 'dataflows'>) {
  if (dataflows.length === 0) return <p className="px-5 py-4 text-ink-2">Nothing is exported through it.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="Dataflows that depend on it" tabIndex={0} className="max-h-80 overflow-auto">
      <ul className="divide-y divide-line">
        {dataflows.map((dataflow) => (
          <li key={dataflow.id} className="px-5 py-2.5 wrap-anywhere">
            <TextLink href={`/dataflows/${dataflow.id}`}>{dataflow.name}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
