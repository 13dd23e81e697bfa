import { ActivationCalls } from '@/components/calls/activation-calls'
import { TermsIn } from '@/components/help/terms-in'
import { Card } from '@/components/ui/card'
import { CardHeader } from '@/components/ui/card-header'
import { Copyable } from '@/components/ui/copyable'
import { StatusTag } from '@/components/ui/status-tag'
import type { ActivationSnapshot, StepProgress } from '@/lib/activation/progress'
import { toWaves } from '@/lib/activation/steps'
import { stepWords } from './step-words'

/** Each call as it happens, with the id Adobe gave it. */
export function StepList({ snapshot }: { snapshot: ActivationSnapshot }) {
  return (
    <Card as="section">
      <CardHeader
        title={headline(snapshot)}
        description={<TermsIn>Each call of this activation, and the read-back at its end.</TermsIn>}
        actions={<ActivationCalls snapshot={snapshot} />}
      />
      <ol aria-label="Calls">
        {snapshot.steps.map((step) => (
          <StepRow key={step.id} step={step} snapshot={snapshot} />
        ))}
      </ol>
    </Card>
  )
}

function StepRow({ step, snapshot }: { step: StepProgress; snapshot: ActivationSnapshot }) {
  const { tone, text, notes } = stepWords(step, snapshot)
  return (
    <li className="grid gap-1 border-t border-line px-5 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="font-medium">{step.title}</p>
        <p className="flex items-center gap-3">
          <span className="code text-ink-3 numeric">{duration(step)}</span>
          <StatusTag tone={tone}>{text}</StatusTag>
        </p>
      </div>
      <p className="flex flex-wrap items-center gap-x-2 text-ink-3">
        {step.call && <span className="code">{step.call}</span>}
        {step.resourceId && (
          <Copyable value={step.resourceId} label={`ID of ${step.title.toLowerCase()}`} shorten />
        )}
      </p>
      {notes.length > 0 && <p className="text-sm text-ink-2">{notes.join(' ')}</p>}
    </li>
  )
}

/** How long it took is told where it went through at once; pauses in between would count as work. */
function headline({ steps, status, startedAt, endedAt }: ActivationSnapshot): string {
  const calls = steps.filter(({ call }) => call).length
  const trips = toWaves(steps.filter(({ call }) => call)).length
  const counted = `${inWords(calls)} calls, ${inWords(trips).toLowerCase()} round trips`
  const wasOneGo = status === 'verified' && steps.every(({ attempts = 0 }) => attempts < 2)
  return endedAt === undefined || !wasOneGo ? counted : `${counted}, ${seconds(endedAt - startedAt)}`
}

const numberWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

function inWords(count: number): string {
  return numberWords[count] ?? String(count)
}

function duration({ startedAt, endedAt, status }: StepProgress): string {
  if (startedAt === undefined || endedAt === undefined || status !== 'succeeded') return ''
  return seconds(endedAt - startedAt)
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(durationMs < 10_000 ? 2 : 0)} s`
}
