import type { ActivationEvent } from '@/lib/activation/activation-event'
import { type ActivationSnapshot, replay } from '@/lib/activation/progress'
import { type StepId, stepIds, stepNeeds } from '@/lib/activation/steps'

type Happening = ActivationEvent extends infer Event
  ? Event extends ActivationEvent
    ? Omit<Event, 'at'>
    : never
  : never

const error = {
  code: 'platform-failed',
  title: 'Adobe had an internal problem',
  detail: '',
  requestId: 'r',
  fields: [],
} as const

/** An activation to which this has happened, after its beginning. A step without a call is one that is reused. */
export function activationAfter(
  happenings: readonly Happening[],
  reused: readonly StepId[] = [],
): ActivationSnapshot {
  const steps = stepIds.map((id) => ({
    id,
    title: id,
    call: reused.includes(id) ? undefined : 'POST /x',
    needs: [...stepNeeds[id]],
  }))
  const subject = {
    name: 'Feed',
    destination: 'amazon-kinesis',
    destinationName: 'Amazon Kinesis',
    accountLabel: 'eu-west-1',
    targetLabel: 'orders',
    audienceCount: 1,
    attributeCount: 1,
  }
  const later = happenings.map((happening, index): ActivationEvent => ({ ...happening, at: index + 2 }))
  const snapshot = replay('x', [{ type: 'started', at: 1, subject, steps }, ...later])
  if (!snapshot) throw new TypeError('the first event makes a snapshot')
  return snapshot
}

export function sent(step: StepId): Happening {
  return { type: 'step-started', step }
}

/** Sent, and answered with a resource. */
export function created(...steps: readonly StepId[]): Happening[] {
  return steps.flatMap((step) => [sent(step), { type: 'step-succeeded', step, resourceId: `id of ${step}` }])
}

export function failedAt(step: StepId): Happening {
  return { type: 'step-failed', step, error }
}

export function unsureOf(step: StepId): Happening {
  return { type: 'step-unsure', step, error }
}
