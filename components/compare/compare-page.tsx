'use client'

import { useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { TermsIn } from '@/components/help/terms-in'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { Skeleton } from '@/components/ui/skeleton'
import { TextLink } from '@/components/ui/text-link'
import { type Comparison, writeComparison } from './comparison-address'
import { Differences } from './differences'
import { pointTitle } from './point-title'
import { SideChoice } from './side-choice'
import { useCompared, useDataflowNow } from './use-compared'
import { useDataflowChoices } from './use-dataflow-choices'

/** Two dataflows side by side, or one beside what it was; what differs, in words. */
export function ComparePage({ initial }: { initial: Comparison }) {
  const [comparison, setComparison] = useState(initial)
  const { left, at, right } = comparison
  const { choices, ...list } = useDataflowChoices()
  const one = useCompared(left, at)
  const other = useDataflowNow(right)
  const failed = [list, one, other].filter(({ error }) => error !== null)

  function choose(parts: Partial<Comparison>) {
    const next = { ...comparison, ...parts }
    setComparison(next)
    window.history.replaceState(null, '', `/dataflows/compare${writeComparison(next)}`)
  }

  function tryAgain() {
    for (const { retry } of failed) retry()
  }

  return (
    <div className="grid gap-5">
      <p>
        <TextLink href="/dataflows">All dataflows</TextLink>
      </p>
      <PageHeading
        title="Compare dataflows"
        lead={
          <TermsIn>
            Choose two dataflows, or one twice to compare how it is with how it was. The address of this page
            can be shared.
          </TermsIn>
        }
      />
      <SideChoice comparison={comparison} dataflows={choices} one={one} onChoose={choose} />
      {failed[0] && (
        <ProblemNotice error={failed[0].error} actions={<Button onPress={tryAgain}>Try again</Button>} />
      )}
      {one.search === 'missing' && <MissingPoint onLeave={() => choose({ at: undefined })} />}
      {(one.isPending || other.isPending) && (
        <div role="status" aria-label="Loading both dataflows">
          <Skeleton className="h-48 w-full" />
        </div>
      )}
      {one.contents && other.contents && (
        <Differences
          left={{ title: titleOf(one.name, one.point && pointTitle(one.point)), contents: one.contents }}
          right={{
            title: titleOf(other.dataflow?.name, left === right ? 'now' : undefined),
            contents: other.contents,
          }}
        />
      )}
      {!(left && right) && (
        <Card>
          <EmptyState title="Choose both sides">What differs is then listed here.</EmptyState>
        </Card>
      )}
    </div>
  )
}

function titleOf(name: string | undefined, when: string | undefined): string {
  return when ? `${name ?? ''}, ${when}` : (name ?? '')
}

function MissingPoint({ onLeave }: { onLeave: () => void }) {
  return (
    <Notice
      tone="warning"
      title="The change that this address names is not in the trail"
      isLive
      actions={<Button onPress={onLeave}>Compare how it is now</Button>}
    >
      The trail of the first dataflow holds no change with this number, so how it then was is not known. The
      address may have been cut short, or lead to another sandbox. Choose one of the changes above.
    </Notice>
  )
}
