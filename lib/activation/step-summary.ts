import type { PlanStep } from './plan'
import { type StepId, stepNeeds } from './steps'

/** A step as a person reads it. */
export interface StepSummary {
  readonly id: StepId
  readonly title: string
  /** The call it makes, e.g. `POST /connections`; none when a resource is reused. */
  readonly call: string | undefined
  /** Steps of the same plan it waits for. */
  readonly needs: readonly StepId[]
}

const titles = {
  'profile-connection': 'Connect to the profile store',
  'account-connection': 'Store the account',
  'source-connection': 'Create the profile source',
  'target-connection': 'Create the target',
  dataflow: 'Create the dataflow',
  selectors: 'Add audiences and attributes',
  verification: 'Read back and compare',
} as const satisfies Record<StepId, string>

const reuseTitles: Readonly<Partial<Record<StepId, string>>> = {
  'account-connection': 'Reuse the account',
  'source-connection': 'Reuse the profile source',
}

const calls = {
  'profile-connection': 'POST /connections',
  'account-connection': 'POST /connections',
  'source-connection': 'POST /sourceConnections',
  'target-connection': 'POST /targetConnections',
  dataflow: 'POST /flows',
  selectors: 'PATCH /flows',
  verification: 'GET /flows',
} as const satisfies Record<StepId, string>

/** Describes the steps of a plan for the review and the progress page. */
export function summarizeSteps(steps: readonly PlanStep[]): StepSummary[] {
  const ids = new Set<StepId>(steps.map(({ id }) => id))
  return steps.map(({ id, kind }) => ({
    id,
    title: kind === 'reuse' ? (reuseTitles[id] ?? titles[id]) : titles[id],
    call: kind === 'reuse' ? undefined : calls[id],
    needs: stepNeeds[id].filter((need) => ids.has(need)),
  }))
}
