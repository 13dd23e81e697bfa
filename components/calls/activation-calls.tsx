'use client'

import { useQuery } from '@tanstack/react-query'
import { ProblemNotice } from '@/components/api/problem-notice'
import { requestJson } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import type { ActivationCalls as Calls } from '@/lib/contract/calls'
import type { StepExchange } from '@/lib/contract/exchanges'
import { destinations } from '@/lib/destinations/registry'
import { CallExports } from './call-exports'
import { CallList } from './call-list'
import { CallsSheet } from './calls-sheet'
import { destinationNotes } from './destination-notes'
import { happenedCall } from './shown-call'

/** What went over the wire for an activation; new calls are added while it is at work. */
export function ActivationCalls({ snapshot }: { snapshot: ActivationSnapshot }) {
  return (
    <CallsSheet
      lead="What was sent and answered, in order. Variables stand for secrets. The files below make the same dataflow again, elsewhere or once more."
      footer={<Exports snapshot={snapshot} />}
    >
      <Happened snapshot={snapshot} />
    </CallsSheet>
  )
}

/** Asked for again whenever a step has moved on. */
function useCalls({ id, steps, status }: ActivationSnapshot) {
  const progress = [status, ...steps.map((step) => `${step.status}${step.attempts ?? 0}`)].join(' ')
  return useQuery({
    queryKey: ['calls', id, progress],
    queryFn: ({ signal }) => requestJson<Calls>(`/api/activations/${id}/calls`, { signal }),
    placeholderData: (previous) => previous,
  })
}

function Happened({ snapshot }: { snapshot: ActivationSnapshot }) {
  const { data, error, refetch } = useCalls(snapshot)
  if (error)
    return <ProblemNotice error={error} actions={<Button onPress={() => void refetch()}>Try again</Button>} />
  if (!data) {
    return (
      <div role="status" aria-label="Loading the calls" className="grid gap-2">
        {snapshot.steps.map(({ id }) => (
          <Skeleton key={id} className="h-9 w-full" />
        ))}
      </div>
    )
  }
  if (data.exchanges.length === 0) return <p className="text-ink-2">Nothing was sent yet.</p>
  const destination = destinations.find(({ id }) => id === snapshot.subject.destination)
  return (
    <CallList
      calls={data.exchanges.map((exchange, index) =>
        happenedCall(exchange, { key: String(index), title: titleOf(exchange, snapshot) }),
      )}
      ownNotes={destination ? destinationNotes(destination) : []}
    />
  )
}

/** What a call was for: a step makes one, unless an answer was lost or something has to be looked up. */
function titleOf({ step, isUndo, method, path }: StepExchange, { steps }: ActivationSnapshot): string {
  const title = steps.find(({ id }) => id === step)?.title ?? step
  if (isUndo)
    return method === 'DELETE' ? `Undo: ${lowered(title)}` : `Look before undoing: ${lowered(title)}`
  if (step === 'verification' && !/\/flows\/[^/?]+$/.test(path)) return 'Look for what lost answers left'
  return method === 'GET' && step !== 'verification' ? `Look up: ${lowered(title)}` : title
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1)
}

function Exports({ snapshot }: { snapshot: ActivationSnapshot }) {
  const { data } = useCalls(snapshot)
  if (!data) return null
  return <CallExports name={snapshot.subject.name} calls={data.written} />
}
