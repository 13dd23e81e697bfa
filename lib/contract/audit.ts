/** What was done. A resume or an undo names the activation; the calls they make are entries of their own. */
export const auditActions = [
  'start',
  'resume',
  'undo',
  'create',
  'update',
  'enable',
  'disable',
  'delete',
  'check',
] as const

export type AuditAction = (typeof auditActions)[number]

/** `unknown`: the platform did not say what became of the call. */
export const auditOutcomes = ['succeeded', 'failed', 'unknown'] as const

export type AuditOutcome = (typeof auditOutcomes)[number]

export const auditResourceTypes = [
  'activation',
  'connection',
  'source-connection',
  'target-connection',
  'dataflow',
  'test-record',
] as const

export type AuditResourceType = (typeof auditResourceTypes)[number]

/** One entry of the audit trail. Nothing in it is secret. */
export interface AuditEvent {
  readonly id: number
  /** Epoch milliseconds. */
  readonly at: number
  /** The credential that acted. */
  readonly actor: string
  readonly action: AuditAction
  readonly outcome: AuditOutcome
  readonly resourceType: AuditResourceType
  readonly resourceId?: string | undefined
  readonly resourceName?: string | undefined
  /** The activation it was part of. */
  readonly activationId?: string | undefined
  /** What the platform can look the call up by. */
  readonly requestId?: string | undefined
  /** What a change replaced, and what it left. */
  readonly before?: unknown
  readonly after?: unknown
}

/** `GET /api/audit`, newest first. */
export interface AuditPage {
  readonly items: readonly AuditEvent[]
  readonly nextCursor?: string | undefined
}

/** What a reader of the trail may ask for; every part narrows. */
export interface AuditFilter {
  readonly action?: AuditAction | undefined
  readonly outcome?: AuditOutcome | undefined
  readonly resourceType?: AuditResourceType | undefined
  readonly activationId?: string | undefined
  /** Entries about any of these resources. */
  readonly resourceIds?: readonly string[] | undefined
  /** Found in the resource’s name or id, in the actor, or in the request id that an error named. */
  readonly search?: string | undefined
  /** Epoch milliseconds; from is included, to is not. */
  readonly from?: number | undefined
  readonly to?: number | undefined
}
