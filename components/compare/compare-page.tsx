'use client'

import { useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Skeleton } from '@/components/ui/skeleton'
import { TextLink } from '@/components/ui/text-link'
import { type Comparison, writeComparison } from './comparison-address'
import { DataflowChoice } from './dataflow-choice'
import { Differences } from './differences'
import { PointChoice } from './point-choice'
import { pointTitle } from './point-title'
import { useCompared, useDataflowChoices } from './use-compared'

/** Two dataflows side by side, or one beside what it was; what differs, in words. */
export function ComparePage({ initial }: { initial: Comparison }) {
  const [comparison, setComparison] = useState(initial)
  const { left, at, right } = comparison
  const choices = useDataflowChoices()
  const one = useCompared(left, at)
  const other = useCompared(right, undefined)
  const error = choices.error ?? one.error ?? other.error
  const point = one.points.find(({ id }) => id === at)

  function choose(parts: Partial<Comparison>) {
    const next = { ...comparison, ...parts }
    setComparison(next)
    window.history.replaceState(null, '', `/dataflows/compare${writeComparison(next)}`)
  }

  return (
    <div className="grid gap-5">
      <p>
        <TextLink href="/dataflows">All dataflows</TextLink>
      </p>
      <PageHeading
        title="Compare dataflows"
        lead="Choose two dataflows, or one twice to compare how it is with how it was. The address of this page can be shared."
      />
      <Card>
        <CardBody className="grid items-start gap-5 md:grid-cols-2">
          <div className="grid gap-4">
            <DataflowChoice
              label="First dataflow"
              name="left"
              value={left}
              dataflows={choices.data}
              onChange={(id) => choose({ left: id, at: undefined })}
            />
            {left && one.points.length > 0 && (
              <PointChoice points={one.points} value={at} onChange={(next) => choose({ at: next })} />
            )}
          </div>
          <DataflowChoice
            label="Second dataflow"
            name="right"
            value={right}
            dataflows={choices.data}
            onChange={(id) => choose({ right: id })}
          />
        </CardBody>
      </Card>
      {error && (
        <ProblemNotice
          error={error}
          actions={
            <Button onPress={() => void Promise.all([one.refetch(), other.refetch()])}>Try again</Button>
          }
        />
      )}
      {(one.isPending || other.isPending) && (
        <div role="status" aria-label="Loading both dataflows">
          <Skeleton className="h-48 w-full" />
        </div>
      )}
      {one.contents && other.contents ? (
        <Differences
          left={{ title: sideTitle(one.name, point && pointTitle(point.event)), contents: one.contents }}
          right={{
            title: sideTitle(other.name, left === right ? 'now' : undefined),
            contents: other.contents,
          }}
        />
      ) : (
        !(left && right) && (
          <Card>
            <EmptyState title="Choose both sides">What differs is then listed here.</EmptyState>
          </Card>
        )
      )}
    </div>
  )
}

function sideTitle(name: string | undefined, when: string | undefined): string {
  return when ? `${name ?? ''}, ${when}` : (name ?? '')
}
