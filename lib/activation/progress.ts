import type { ActivationEvent, ActivationSubject, Interruption, StepError } from './activation-event'
import { type ActivationStatus, isResumable, mayGoOn } from './activation-status'
import type { StepSummary } from './step-summary'
import type { StepId } from './steps'
import type { Verification } from './verify'

/**
 * `unsure`: a call’s answer was lost and is being looked for. `kept`: undo left it, because something else depends
 * on it. A failed step that has a resource has failed to undo it.
 */
export type StepStatus =
  | 'waiting'
  | 'running'
  | 'unsure'
  | 'succeeded'
  | 'reused'
  | 'failed'
  | 'undoing'
  | 'undone'
  | 'kept'

export interface StepProgress extends StepSummary {
  readonly status: StepStatus
  readonly resourceId?: string | undefined
  readonly startedAt?: number | undefined
  readonly endedAt?: number | undefined
  readonly error?: StepError | undefined
  /** How often it was begun; 0 or missing when never. */
  readonly attempts?: number | undefined
  /** The answer to its call was lost, and its resource found by the marker. */
  readonly wasFound?: boolean | undefined
}

export interface ActivationSnapshot {
  readonly id: string
  readonly status: ActivationStatus
  readonly subject: ActivationSubject
  readonly startedAt: number
  readonly endedAt?: number | undefined
  readonly steps: readonly StepProgress[]
  readonly dataflowId?: string | undefined
  readonly verification?: Verification | undefined
  /** Why it was interrupted, while it is. */
  readonly interruption?: Interruption | undefined
  /** Who asked for it to be undone. */
  readonly undoRequestedBy?: string | undefined
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
  return 'step' in event ? applyStepEvent(snapshot, event) : applyTurn(snapshot, event)
}

type StepEvent = Extract<ActivationEvent, { readonly step: StepId }>
type Turn = Exclude<ActivationEvent, StepEvent | { readonly type: 'started' }>

function applyStepEvent(snapshot: ActivationSnapshot, event: StepEvent): ActivationSnapshot {
  const { at, step } = event
  const change = (progress: (before: StepProgress) => Partial<StepProgress>) =>
    changeSteps(snapshot, (before) => (before.id === step ? { ...before, ...progress(before) } : before))
  switch (event.type) {
    case 'step-started':
      return change(({ attempts = 0 }) => ({
        status: 'running',
        startedAt: at,
        endedAt: undefined,
        error: undefined,
        attempts: attempts + 1,
      }))
    case 'step-unsure':
      return change(() => ({ status: 'unsure', error: event.error }))
    case 'step-succeeded': {
      const status = event.wasReused ? 'reused' : 'succeeded'
      const { resourceId, wasFound } = event
      const next = change(() => ({ status, endedAt: at, resourceId, wasFound, error: undefined }))
      return step === 'dataflow' ? { ...next, dataflowId: resourceId } : next
    }
    case 'step-failed':
      return change(() => ({ status: 'failed', endedAt: at, error: event.error }))
    case 'step-undoing':
      return change(() => ({ status: 'undoing', error: undefined }))
    case 'step-undone':
      return change(() => ({ status: event.wasKept ? 'kept' : 'undone', endedAt: at, error: undefined }))
  }
}

/** Events that concern the activation as a whole. */
function applyTurn(snapshot: ActivationSnapshot, event: Turn): ActivationSnapshot {
  const { at } = event
  switch (event.type) {
    case 'verified': {
      const { verification } = event
      // Somebody asked for an undo a moment before: it is not over, and must not look as if it were.
      if (snapshot.undoRequestedBy !== undefined) return { ...snapshot, verification }
      return {
        ...snapshot,
        status: verification.isMatch ? 'verified' : 'mismatch',
        endedAt: at,
        verification,
      }
    }
    case 'failed':
      return { ...snapshot, status: 'failed', endedAt: at }
    case 'interrupted': {
      const status = isBeingUndone(snapshot) ? 'undo-interrupted' : 'interrupted'
      return { ...snapshot, status, interruption: event.reason, endedAt: at }
    }
    case 'resumed':
      return reopen(snapshot)
    case 'undo-requested':
      return { ...snapshot, undoRequestedBy: event.actor }
    case 'undo-started':
      return { ...snapshot, status: 'undoing', endedAt: undefined, interruption: undefined }
    case 'undo-failed':
      return { ...snapshot, status: 'undo-failed', endedAt: at }
    case 'undone': {
      const { dataflowId: _dataflowId, verification: _verification, ...kept } = snapshot
      return changeSteps({ ...kept, status: 'undone', endedAt: at }, (step) =>
        step.status === 'succeeded' ? { ...step, status: 'undone' } : step,
      )
    }
  }
}

/** More is going to happen to it without anybody’s doing, or may. */
export function mayChange({ status, undoRequestedBy }: ActivationSnapshot): boolean {
  return mayGoOn(status) || (undoRequestedBy !== undefined && isResumable(status))
}

function isBeingUndone({ status, undoRequestedBy }: ActivationSnapshot): boolean {
  return status === 'undoing' || undoRequestedBy !== undefined
}

/** What was done stays done; everything else, and the comparison, is to be done again. */
function reopen(snapshot: ActivationSnapshot): ActivationSnapshot {
  const { interruption: _interruption, verification: _verification, endedAt: _endedAt, ...kept } = snapshot
  const isDone = ({ id, status, resourceId }: StepProgress) =>
    status === 'reused' || (status === 'succeeded' && resourceId !== undefined && id !== 'verification')
  return changeSteps({ ...kept, status: 'running' }, (step) =>
    isDone(step) ? step : { ...step, status: 'waiting', error: undefined },
  )
}

/** Replays events from the beginning; undefined when there are none. */
export function replay(id: string, events: Iterable<ActivationEvent>): ActivationSnapshot | undefined {
  let snapshot: ActivationSnapshot | undefined
  for (const event of events) snapshot = applyEvent(id, snapshot, event)
  return snapshot
}

function changeSteps(
  snapshot: ActivationSnapshot,
  change: (step: StepProgress) => StepProgress,
): ActivationSnapshot {
  return { ...snapshot, steps: snapshot.steps.map(change) }
}
