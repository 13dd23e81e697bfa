'use client'

import { useMemo, useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { TermsIn } from '@/components/help/terms-in'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { plural } from '@/components/ui/plural'
import { SearchField } from '@/components/ui/search-field'
import { Skeleton } from '@/components/ui/skeleton'
import type { AccountView } from '@/lib/contract/accounts'
import { destinationOf } from '@/lib/destinations/registry'
import { AccountTable } from './account-table'
import { useAccounts } from './use-accounts'

/** The accounts that feed destinations: how old their credentials are, whether they work, and what hangs on them. */
export function AccountList({ sandbox }: { sandbox: string }) {
  const [search, setSearch] = useState('')
  const accounts = useAccounts()
  const found = useMemo(() => matching(accounts.data ?? [], search), [accounts.data, search])
  return (
    <div className="grid gap-5">
      <PageHeading
        title="Accounts"
        lead={
          <TermsIn>{`The credentials Adobe keeps for your streams and event hubs in ${sandbox}. Those of source connectors are left out.`}</TermsIn>
        }
      />
      <Card className="overflow-hidden">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4">
          <div className="w-full max-w-sm">
            <SearchField
              label="Search accounts"
              placeholder="Search by name, region, namespace or dataflow"
              value={search}
              onChange={setSearch}
            />
          </div>
          <p role="status" className="text-sm text-ink-2">
            {accounts.data && countWords(found.length, accounts.data.length)}
          </p>
        </div>
        {accounts.error && (
          <div className="p-4 pt-0">
            <ProblemNotice
              error={accounts.error}
              actions={<Button onPress={() => void accounts.refetch()}>Try again</Button>}
            />
          </div>
        )}
        {accounts.isPending && <LoadingRows />}
        {accounts.isSuccess && found.length === 0 && (
          <NoAccounts isFiltered={search.trim() !== ''} onClear={() => setSearch('')} />
        )}
        {found.length > 0 && <AccountTable accounts={found} />}
      </Card>
    </div>
  )
}

function matching(accounts: readonly AccountView[], search: string): readonly AccountView[] {
  const wanted = search.trim().toLowerCase()
  if (!wanted) return accounts
  return accounts.filter(({ id, name, label, destination, dataflows }) =>
    [id, name, label, destinationOf(destination).name, ...dataflows.map((dataflow) => dataflow.name)].some(
      (text) => text.toLowerCase().includes(wanted),
    ),
  )
}

function countWords(found: number, all: number): string {
  return found === all ? plural(all, 'account') : `${found.toLocaleString('en')} of ${plural(all, 'account')}`
}

function LoadingRows() {
  return (
    <div className="grid gap-3 border-t border-line p-4" role="status" aria-label="Loading accounts">
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <Skeleton key={key} className="h-10 w-full" />
      ))}
    </div>
  )
}

function NoAccounts({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (isFiltered) {
    return (
      <EmptyState title="No account matches" action={<Button onPress={onClear}>Clear the search</Button>} />
    )
  }
  return (
    <EmptyState
      title="No account yet"
      action={
        <LinkButton href="/activate/destination" variant="primary">
          Activate audiences
        </LinkButton>
      }
    >
      An account is made when you activate audiences with new credentials.
    </EmptyState>
  )
}
