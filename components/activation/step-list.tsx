import { Card } from '@/components/ui/card'
import { CardHeader } from '@/components/ui/card-header'
import { Copyable } from '@/components/ui/copyable'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import type { ActivationSnapshot, StepProgress, StepStatus } from '@/lib/activation/progress'
import { toWaves } from '@/lib/activation/steps'

const statusWords: Record<StepStatus, { tone: StatusTone; text: string }> = {
  waiting: { tone: 'neutral', text: 'Waiting' },
  running: { tone: 'busy', text: 'Calling' },
  succeeded: { tone: 'ok', text: 'Done' },
  reused: { tone: 'accent', text: 'Reused' },
  failed: { tone: 'bad', text: 'Failed' },
}

/** Each call as it happens, with the id Adobe gave it. */
export function StepList({ snapshot }: { snapshot: ActivationSnapshot }) {
  return (
    <Card as="section">
      <CardHeader title={headline(snapshot)} />
      <ol aria-label="Calls">
        {snapshot.steps.map((step) => (
          <StepRow
            key={step.id}
            step={step}
            isMismatch={step.id === 'verification' && snapshot.status === 'mismatch'}
          />
        ))}
      </ol>
    </Card>
  )
}

function StepRow({ step, isMismatch }: { step: StepProgress; isMismatch: boolean }) {
  const { tone, text } = isMismatch ? ({ tone: 'bad', text: 'Differs' } as const) : statusWords[step.status]
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
    </li>
  )
}

function headline({ steps, startedAt, endedAt }: ActivationSnapshot): string {
  const calls = steps.filter(({ call }) => call).length
  const trips = toWaves(steps.filter(({ call }) => call)).length
  const counted = `${inWords(calls)} calls, ${inWords(trips).toLowerCase()} round trips`
  return endedAt === undefined ? counted : `${counted}, ${seconds(endedAt - startedAt)}`
}

const numberWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

function inWords(count: number): string {
  return numberWords[count] ?? String(count)
}

function duration({ startedAt, endedAt, status }: StepProgress): string {
  if (startedAt === undefined || endedAt === undefined || status === 'reused') return ''
  return seconds(endedAt - startedAt)
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(durationMs < 10_000 ? 2 : 0)} s`
}
