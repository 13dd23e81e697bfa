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

/** Why nobody works on an activation that is not over. */
export type Interruption = 'server-stopped' | 'server-shut-down'

/** What happened to an activation, in order. Times are epoch milliseconds. */
export type ActivationEvent = { readonly at: number } & (
  | {
      readonly type: 'started'
      readonly subject: ActivationSubject
      readonly steps: readonly StepSummary[]
    }
  | { readonly type: 'step-started'; readonly step: StepId }
  /** The call’s answer was lost; the platform is asked whether it took effect. */
  | { readonly type: 'step-unsure'; readonly step: StepId; readonly error: StepError }
  | {
      readonly type: 'step-succeeded'
      readonly step: StepId
      readonly resourceId?: string | undefined
      readonly wasReused?: boolean
      /** The answer was lost, the resource was there. */
      readonly wasFound?: boolean
    }
  | { readonly type: 'step-failed'; readonly step: StepId; readonly error: StepError }
  | { readonly type: 'verified'; readonly verification: Verification }
  | { readonly type: 'failed' }
  | { readonly type: 'interrupted'; readonly reason: Interruption }
  /** No actor: a server went on by itself. */
  | { readonly type: 'resumed'; readonly actor?: string | undefined }
  | { readonly type: 'undo-requested'; readonly actor: string }
  | { readonly type: 'undo-started' }
  | { readonly type: 'step-undoing'; readonly step: StepId }
  /** `wasKept`: something else has come to depend on the resource, so it stays. */
  | { readonly type: 'step-undone'; readonly step: StepId; readonly wasKept?: boolean }
  | { readonly type: 'undo-failed' }
  | { readonly type: 'undone' }
)
