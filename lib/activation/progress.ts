import type { ErrorCode } from '../error-codes'
import type { FieldProblem } from '../errors'
import type { StepSummary } from './step-summary'
import type { StepId } from './steps'
import type { Verification } from './verify'

/** An error as a person may see it, stored with the step that failed. */
export interface StepError {
  readonly code: ErrorCode
  readonly title: string
  readonly detail: string
  readonly requestId: string
  readonly fields: readonly FieldProblem[]
}

/** What an activation is about, without anything secret; enough to draw its page. */
export interface ActivationSubject {
  readonly name: string
  readonly destination: string
  readonly destinationName: string
  readonly accountLabel: string
  readonly targetLabel: string
  readonly audienceCount: number
  readonly attributeCount: number
}

/** What happened to an activation, in order. Times are epoch milliseconds. */
export type ActivationEvent =
  | {
      readonly type: 'started'
      readonly at: number
      readonly subject: ActivationSubject
      readonly steps: readonly StepSummary[]
    }
  | { readonly type: 'step-started'; readonly at: number; readonly step: StepId }
  | {
      readonly type: 'step-succeeded'
      readonly at: number
      readonly step: StepId
      readonly resourceId?: string | undefined
      readonly wasReused?: boolean
    }
  | { readonly type: 'step-failed'; readonly at: number; readonly step: StepId; readonly error: StepError }
  | { readonly type: 'verified'; readonly at: number; readonly verification: Verification }
  | { readonly type: 'failed'; readonly at: number }

export type StepStatus = 'waiting' | 'running' | 'succeeded' | 'reused' | 'failed'

export interface StepProgress extends StepSummary {
  readonly status: StepStatus
  readonly resourceId?: string | undefined
  readonly startedAt?: number | undefined
  readonly endedAt?: number | undefined
  readonly error?: StepError | undefined
}

/** `mismatch`: every call succeeded, but the platform holds something else than was asked for. */
export type ActivationStatus = 'running' | 'verified' | 'mismatch' | 'failed'

export interface ActivationSnapshot {
  readonly id: string
  readonly status: ActivationStatus
  readonly subject: ActivationSubject
  readonly startedAt: number
  readonly endedAt?: number | undefined
  readonly steps: readonly StepProgress[]
  readonly dataflowId?: string | undefined
  readonly verification?: Verification | undefined
}

/** Applies one event. Events of a step the plan does not have are ignored. */
export function applyEvent(
  id: string,
  snapshot: ActivationSnapshot | undefined,
  event: ActivationEvent,
): ActivationSnapshot | undefined {
  if (event.type === 'started') {
    const steps = event.steps.map((step): StepProgress => ({ ...step, status: 'waiting' }))
    return { id, status: 'running', subject: event.subject, startedAt: event.at, steps }
  }
  if (!snapshot) return undefined
  switch (event.type) {
    case 'step-started':
      return changeStep(snapshot, event.step, { status: 'running', startedAt: event.at })
    case 'step-succeeded': {
      const status = event.wasReused ? 'reused' : 'succeeded'
      const { resourceId } = event
      const next = changeStep(snapshot, event.step, { status, endedAt: event.at, resourceId })
      return event.step === 'dataflow' ? { ...next, dataflowId: resourceId } : next
    }
    case 'step-failed':
      return changeStep(snapshot, event.step, { status: 'failed', endedAt: event.at, error: event.error })
    case 'verified': {
      const { at, verification } = event
      return {
        ...snapshot,
        status: verification.isMatch ? 'verified' : 'mismatch',
        endedAt: at,
        verification,
      }
    }
    case 'failed':
      return { ...snapshot, status: 'failed', endedAt: event.at }
  }
}

/** Replays events from the beginning; undefined when there are none. */
export function replay(id: string, events: Iterable<ActivationEvent>): ActivationSnapshot | undefined {
  let snapshot: ActivationSnapshot | undefined
  for (const event of events) snapshot = applyEvent(id, snapshot, event)
  return snapshot
}

function changeStep(
  snapshot: ActivationSnapshot,
  id: StepId,
  change: Partial<StepProgress>,
): ActivationSnapshot {
  return {
    ...snapshot,
    steps: snapshot.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  }
}
