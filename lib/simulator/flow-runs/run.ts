import type { SpecReference } from '../flow-service/given-fields'

/** Counts of one audience within a run. */
export interface EntitySummary {
  readonly id: `segment:${string}`
  readonly inputRecordCount?: number
  readonly skippedRecordCount?: number
  readonly createdRecordCount?: number
  readonly outputRecordCount?: number
}

/** Why records did not arrive. */
export interface CountedReason {
  readonly code: string
  readonly message: string
  readonly count?: number
}

interface ConnectionSummary {
  readonly id: string
  readonly inputRecordCount?: number
  readonly skippedRecordCount?: number
  readonly createdRecordCount?: number
  readonly outputRecordCount?: number
  readonly entitySummaries: readonly EntitySummary[]
}

/** What a run moved. Any count may be missing. */
export interface RecordSummary {
  readonly inputRecordCount?: number
  readonly createdRecordCount?: number
  readonly outputRecordCount?: number
  readonly skippedRecordCount?: number
  readonly failedRecordCount?: number
  readonly sourceSummaries: readonly ConnectionSummary[]
  readonly targetSummaries: readonly ConnectionSummary[]
  readonly skippedInfo?: readonly CountedReason[]
  readonly failedInfo?: readonly CountedReason[]
}

/** The metrics of a run in the form of the published samples, which come from files: streaming lacks `fileSummary`. */
export interface RunMetrics {
  readonly durationSummary: { readonly startedAtUTC: number; readonly completedAtUTC?: number }
  readonly sizeSummary?: { readonly inputBytes: number; readonly outputBytes: number }
  readonly recordSummary?: RecordSummary
  readonly fileSummary?: { readonly inputFileCount: number; readonly outputFileCount: number }
  readonly statusSummary: {
    readonly status: string
    readonly errors: readonly { readonly code: string; readonly message: string }[]
    readonly activityRefs: readonly string[]
  }
}

/** A run as Flow Service lists it. */
export interface FlowRun {
  readonly id: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly createdBy: string
  readonly updatedBy: string
  readonly createdClient: string
  readonly updatedClient: string
  readonly sandboxId: string
  readonly sandboxName: string
  readonly imsOrgId: string
  readonly flowId: string
  readonly flowSpec: SpecReference
  readonly providerRefId: string
  readonly etag: string
  readonly metrics: RunMetrics
  readonly activities: readonly unknown[]
}
