'use client'

import { useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { classNames } from '@/components/ui/class-names'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { plural } from '@/components/ui/plural'
import { Segmented } from '@/components/ui/segmented'
import { Skeleton } from '@/components/ui/skeleton'
import type { RunList } from '@/lib/contract/dataflow-runs'
import { RunAudiences } from './run-audiences'
import { RunReasons } from './run-reasons'
import { RunTotals } from './run-totals'
import { RunsChart } from './runs-chart'
import { RunsTable } from './runs-table'
import { type RunWindow, runWindows, useRuns } from './use-runs'

type RunsCardProps = {
  dataflowId: string
  audiences: readonly { readonly id: string; readonly name: string | undefined }[]
}

/** What the dataflow moved, as far as Adobe tells. */
export function RunsCard({ dataflowId, audiences }: RunsCardProps) {
  const [hours, setHours] = useState<RunWindow>('24')
  const runs = useRuns(dataflowId, hours)
  return (
    <Card as="section" aria-labelledby="runs-title">
      <CardHeader
        id="runs-title"
        title="Dataflow runs"
        description={description(runs)}
        actions={<Segmented label="How far back" value={hours} onChange={setHours} items={runWindows} />}
      />
      <CardBody>
        {runs.error && (
          <ProblemNotice
            error={runs.error}
            actions={<Button onPress={() => void runs.refetch()}>Try again</Button>}
          />
        )}
        {runs.isPending && <LoadingRuns />}
        {runs.data && (
          <div
            aria-busy={runs.isPlaceholderData}
            className={classNames('transition-opacity', runs.isPlaceholderData && 'opacity-60')}
          >
            <Runs list={runs.data} audiences={audiences} />
          </div>
        )}
      </CardBody>
    </Card>
  )
}

function description({ data, isPlaceholderData }: ReturnType<typeof useRuns>): string {
  if (isPlaceholderData) return 'Loading the runs of this time…'
  const explanation = 'One run reports one hour of exports.'
  if (!data) return explanation
  const { runCount, failedRunCount } = data.summary
  // A run whose state is not told may have failed as well.
  const none = data.items.some(({ state }) => state === 'unknown')
    ? 'none known to have failed'
    : 'none failed'
  const failed = failedRunCount === 0 ? none : `${failedRunCount.toLocaleString('en')} failed`
  return `${plural(runCount, 'run')}, ${failed}. ${explanation}`
}

function Runs({ list, audiences }: { list: RunList } & Pick<RunsCardProps, 'audiences'>) {
  if (list.items.length === 0) {
    return (
      <EmptyState title="No run in this time" headingLevel={3}>
        Adobe reports a run for each hour in which something was exported. The first one follows within about
        an hour after a dataflow was created or enabled.
      </EmptyState>
    )
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <RunTotals summary={list.summary} />
      <RunsChart list={list} />
      <p className="max-w-prose text-sm text-ink-2">
        Adobe counts identities per hour and may correct an hour for up to four hours, because deliveries that
        failed are tried again. Received is what reached the dataflow; excluded lacked consent or a required
        attribute.
      </p>
      <RunReasons title="Why records failed" reasons={list.summary.failures} tone="bad" />
      <RunReasons title="Why records were excluded" reasons={list.summary.exclusions} tone="warn" />
      <div className="grid gap-1">
        {list.summary.audiences.length > 0 && (
          <Disclosure title="Numbers per audience" meta={plural(list.summary.audiences.length, 'audience')}>
            <RunAudiences summary={list.summary} audiences={audiences} />
          </Disclosure>
        )}
        <Disclosure title="All runs as a table" meta={plural(list.items.length, 'run')}>
          <RunsTable runs={list.items} />
        </Disclosure>
      </div>
    </div>
  )
}

function LoadingRuns() {
  return (
    <div className="grid gap-6" role="status" aria-label="Loading dataflow runs">
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {['a', 'b', 'c', 'd'].map((key) => (
          <Skeleton key={key} className="h-16 w-full" />
        ))}
      </div>
      <Skeleton className="h-48 w-full" />
    </div>
  )
}
