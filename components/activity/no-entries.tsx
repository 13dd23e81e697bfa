'use client'

import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { clearFilters } from './use-filter-address'

type NoEntriesProps = { sandbox: string; isFiltered: boolean; isBackwards: boolean }

/** Tells a trail that has not begun from one in which nothing matches. */
export function NoEntries({ sandbox, isFiltered, isBackwards }: NoEntriesProps) {
  if (isFiltered) {
    return (
      <div className="border-t border-line">
        <EmptyState title="No entry matches" action={<Button onPress={clearFilters}>Show everything</Button>}>
          {isBackwards
            ? 'The last day is before the first. Swap them, or take one away.'
            : 'The search looks at names, resource and request IDs, and who did it. Take a filter away to find more.'}
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="border-t border-line">
      <EmptyState
        title={`Nothing was done in ${sandbox} yet`}
        action={
          <LinkButton href="/activate/destination" variant="primary">
            Activate audiences
          </LinkButton>
        }
      >
        Activations are listed here call by call, with who started them and what Adobe answered.
      </EmptyState>
    </div>
  )
}
