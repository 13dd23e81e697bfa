/** How a run of a dataflow stands. `unknown`: the platform used a word of which we know nothing. */
export type RunState = 'succeeded' | 'failed' | 'in-progress' | 'unknown'

/** What a run moved. A count that the platform did not tell is undefined, never zero. */
export interface RunCounts {
  readonly received: number | undefined
  readonly activated: number | undefined
  /** Left out on purpose: an attribute is missing, or consent. */
  readonly excluded: number | undefined
  readonly failed: number | undefined
}

/** Why records did not arrive, as the platform puts it. */
export interface RunReason {
  readonly code: string
  readonly message: string
  readonly count: number | undefined
}

/** One window of exports. Times are epoch milliseconds. */
export interface RunView extends RunCounts {
  readonly id: string
  readonly state: RunState
  /** The platform’s own word for the state. */
  readonly stateWord: string
  readonly startedAt: number | undefined
  readonly endedAt: number | undefined
  readonly failures: readonly RunReason[]
  readonly exclusions: readonly RunReason[]
  readonly audiences: readonly (Pick<RunCounts, 'received' | 'activated' | 'excluded'> & {
    readonly id: string
  })[]
}

/** A total, and how many runs it leaves out because they did not tell theirs. */
export interface RunTotal {
  /** Undefined when no run told a number. */
  readonly sum: number | undefined
  readonly silentCount: number
}

/** A reason over all runs that gave it. */
export interface RunReasonTotal {
  readonly code: string
  readonly message: string
  readonly runCount: number
  readonly records: RunTotal
}

/** What one audience had in all runs that tell numbers per audience. */
export interface RunAudienceTotal {
  readonly id: string
  readonly received: RunTotal
  readonly activated: RunTotal
  readonly excluded: RunTotal
}

export interface RunSummary {
  readonly runCount: number
  readonly failedRunCount: number
  readonly received: RunTotal
  readonly activated: RunTotal
  readonly excluded: RunTotal
  readonly failed: RunTotal
  readonly failures: readonly RunReasonTotal[]
  readonly exclusions: readonly RunReasonTotal[]
  /** Empty when no run tells numbers per audience. */
  readonly audiences: readonly RunAudienceTotal[]
  /** Runs that tell no number of any audience; the totals of audiences neither hold them nor count them as silent. */
  readonly audienceSilentRunCount: number
}

/** `GET /api/dataflows/:id/runs`, newest first. */
export interface RunList {
  readonly items: readonly RunView[]
  readonly summary: RunSummary
  readonly from: number
  readonly to: number
}
