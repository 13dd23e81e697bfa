/** The steps of an activation, in the order in which a person reads them. */
export const stepIds = [
  'profile-connection',
  'account-connection',
  'source-connection',
  'target-connection',
  'dataflow',
  'selectors',
  'verification',
] as const

export type StepId = (typeof stepIds)[number]

/** What each step must wait for. Steps that wait for the same things go out together. */
export const stepNeeds = {
  'profile-connection': [],
  'account-connection': [],
  'source-connection': ['profile-connection'],
  'target-connection': ['account-connection'],
  dataflow: ['source-connection', 'target-connection'],
  selectors: ['dataflow'],
  verification: ['selectors'],
} as const satisfies Record<StepId, readonly StepId[]>

/**
 * Groups steps into waves: a step is in the first wave by which everything it needs is done. A needed step that is not
 * among the given ones counts as done. Seven steps make five waves.
 */
export function toWaves<Step extends { readonly id: StepId }>(steps: readonly Step[]): Step[][] {
  const depthOf = (id: StepId): number => {
    const needs = stepNeeds[id].filter((need) => steps.some((step) => step.id === need))
    return needs.length === 0 ? 0 : 1 + Math.max(...needs.map(depthOf))
  }
  const waves: Step[][] = []
  for (const step of steps) {
    const depth = depthOf(step.id)
    waves[depth] = [...(waves[depth] ?? []), step]
  }
  return waves.filter((wave) => wave !== undefined)
}
