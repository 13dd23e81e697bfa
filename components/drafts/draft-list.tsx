'use client'

import { ProblemNotice } from '@/components/api/problem-notice'
import { TermsIn } from '@/components/help/terms-in'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardHeader } from '@/components/ui/card-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { plural } from '@/components/ui/plural'
import { Skeleton } from '@/components/ui/skeleton'
import { DiscardedRow } from './discarded-row'
import { DraftRow } from './draft-row'
import { NewDraftLink } from './new-draft-link'
import { useDiscard } from './use-discard'
import { useDrafts } from './use-drafts'

interface DraftListProps {
  sandbox: string
  scope: string
}

const pageSize = 25

/** Every draft of the sandbox, whoever of the organization began it. */
export function DraftList({ sandbox, scope }: DraftListProps) {
  const drafts = useDrafts({ pageSize })
  const { discarded, broughtBackId, discard, bringBack } = useDiscard(scope)
  const items = drafts.data?.pages.flatMap((page) => page.items) ?? []
  const total = drafts.data?.pages[0]?.total ?? 0
  const error = discard.error ?? bringBack.error

  return (
    <div className="grid gap-5">
      <PageHeading
        title="Drafts"
        lead={
          <TermsIn>{`What was begun in sandbox ${sandbox} and is not created yet. Everybody of this organization sees these drafts. Keys and secrets are in none of them.`}</TermsIn>
        }
        actions={<NewDraftLink scope={scope} />}
      />
      {error && <ProblemNotice error={error} />}
      {drafts.error && items.length === 0 && (
        <ProblemNotice
          error={drafts.error}
          actions={<Button onPress={() => void drafts.refetch()}>Try again</Button>}
        />
      )}
      {drafts.isPending && <LoadingDrafts />}
      {drafts.isSuccess && items.length === 0 && (
        <Card>
          <EmptyState
            title="No drafts in this sandbox"
            action={
              <LinkButton href="/activate/destination" variant="primary">
                Start a new draft
              </LinkButton>
            }
          >
            What you enter in the wizard is kept here until it is created, also when you close the page.
          </EmptyState>
        </Card>
      )}
      {items.length > 0 && (
        <Card as="section" aria-labelledby="draft-list">
          <CardHeader id="draft-list" title={plural(total, 'draft')} description="The latest change first." />
          <ul className="divide-y divide-line">
            {items.map((draft) => {
              const gone = discarded.get(draft.id)
              return gone ? (
                <DiscardedRow
                  key={draft.id}
                  draft={draft}
                  onUndo={() => bringBack.mutate(gone)}
                  isUndoing={bringBack.isPending && bringBack.variables.id === draft.id}
                />
              ) : (
                <DraftRow
                  key={draft.id}
                  draft={draft}
                  takesFocus={draft.id === broughtBackId}
                  onDiscard={() => discard.mutate(draft.id)}
                  isDiscarding={discard.isPending && discard.variables === draft.id}
                />
              )
            })}
          </ul>
          {drafts.hasNextPage && (
            <div className="grid justify-items-center gap-3 border-t border-line p-4">
              {drafts.isFetchNextPageError && <ProblemNotice error={drafts.error} />}
              <Button
                onPress={() => void drafts.fetchNextPage()}
                isPending={drafts.isFetchingNextPage}
                pendingLabel="Loading older drafts"
              >
                Show more
              </Button>
            </div>
          )}
        </Card>
      )}
    </div>
  )
}

function LoadingDrafts() {
  return (
    <Card>
      <p role="status" className="sr-only">
        Loading drafts
      </p>
      <div className="grid gap-6 p-5">
        {[1, 2, 3, 4].map((row) => (
          <div key={row} className="grid gap-2">
            <Skeleton className="h-4 w-1/3" />
            <Skeleton className="h-3.5 w-1/2" />
          </div>
        ))}
      </div>
    </Card>
  )
}
