import type { ActivationSnapshot, StepProgress } from '@/lib/activation/progress'
import { type StepId, toWaves } from '@/lib/activation/steps'

interface Affected {
  readonly step: StepId
  /** What kind of thing it is. */
  readonly kind: string
  /** Its name, where a person gave it one. */
  readonly name?: string | undefined
  readonly id?: string | undefined
}

interface UndoScope {
  /** In the order in which they are deleted. */
  readonly deleted: readonly Affected[]
  /** Calls that may have left something, which is looked for. */
  readonly uncertain: readonly Affected[]
  readonly kept: readonly Affected[]
  readonly mayExport: boolean
}

/** What undoing an activation deletes, and what it leaves alone. */
export function undoScope(snapshot: ActivationSnapshot): UndoScope {
  const { steps } = snapshot
  const toAffected = (step: StepProgress): Affected => ({
    step: step.id,
    kind: resourceKinds[step.id],
    name: nameOf(step.id, snapshot),
    id: step.resourceId,
  })
  const there = steps.filter((step) => isCreating(step) && step.status !== 'undone' && step.status !== 'kept')
  const known = there.filter(({ resourceId }) => resourceId !== undefined)
  const open = there.filter(({ resourceId, attempts = 0 }) => resourceId === undefined && attempts > 0)
  return {
    // What was created last goes first: nothing can be deleted before what is built on it.
    deleted: toWaves(known).toReversed().flat().map(toAffected),
    uncertain: open.map(toAffected),
    kept: steps.filter(({ call, status }) => call === undefined || status === 'kept').map(toAffected),
    mayExport: steps.some(({ id, attempts = 0 }) => id === 'selectors' && attempts > 0),
  }
}

/** What each step makes. */
export const resourceKinds: Readonly<Record<StepId, string>> = {
  'profile-connection': 'Connection to the profile store',
  'account-connection': 'Account',
  'source-connection': 'Profile source',
  'target-connection': 'Target',
  dataflow: 'Dataflow',
  selectors: 'Audiences and attributes',
  verification: 'Comparison',
}

function nameOf(id: StepId, { subject }: ActivationSnapshot): string | undefined {
  if (id === 'dataflow') return subject.name
  if (id === 'account-connection') return subject.accountLabel || undefined
  return id === 'target-connection' ? subject.targetLabel : undefined
}

/** A reused resource has no call; the others of those without a resource of their own change or read the dataflow. */
function isCreating({ id, call }: StepProgress): boolean {
  return call !== undefined && id !== 'selectors' && id !== 'verification'
}
