import type { PipelineNode, PipelineNodeState } from '@/components/pipeline/pipeline-node'
import { type ActivationStatus, isActive } from '@/lib/activation/activation-status'
import type { ActivationSnapshot, StepProgress } from '@/lib/activation/progress'
import type { StepId } from '@/lib/activation/steps'

/** The pipeline as it comes to life, or is taken away again: each node stands for the steps that make it. */
export function activationPipeline(
  snapshot: ActivationSnapshot,
  targetNoun: string,
): readonly PipelineNode[] {
  const { subject, steps, status } = snapshot
  const stateOf = (...ids: StepId[]) =>
    nodeState(
      steps.filter(({ id }) => ids.includes(id)),
      status,
    )
  const idOf = (id: StepId) => steps.find((step) => step.id === id && step.status !== 'undone')?.resourceId
  const isReused = steps.some(({ id, call }) => id === 'source-connection' && call === undefined)

  return [
    { id: 'store', title: 'Profile store', detail: 'Real-Time Customer Profile', state: 'done' },
    {
      id: 'source',
      title: 'Profile source',
      detail: isReused ? 'Reused' : 'New',
      code: short(idOf('source-connection')),
      state: stateOf('profile-connection', 'source-connection'),
    },
    {
      id: 'dataflow',
      title: 'Dataflow',
      detail: subject.name,
      code: short(idOf('dataflow')),
      state: status === 'mismatch' ? 'failed' : stateOf('dataflow', 'selectors', 'verification'),
    },
    {
      id: 'target',
      title: 'Account',
      detail: subject.destinationName,
      code: subject.accountLabel,
      state: stateOf('account-connection', 'target-connection'),
    },
    {
      id: 'stream',
      title: targetNoun.charAt(0).toUpperCase() + targetNoun.slice(1),
      detail: subject.targetLabel,
      state: endState(status, stateOf('target-connection'), stateOf('verification')),
    },
  ]
}

const undoStatuses: ReadonlySet<ActivationStatus> = new Set([
  'undoing',
  'undo-interrupted',
  'undo-failed',
  'undone',
])

/** Nothing reaches the stream before its target stands, and nothing is certain before it was compared. */
function endState(
  status: ActivationStatus,
  target: PipelineNodeState,
  comparison: PipelineNodeState,
): PipelineNodeState {
  if (status === 'verified') return 'done'
  if (status === 'mismatch') return 'failed'
  if (status === 'failed' || undoStatuses.has(status) || target !== 'done') return 'empty'
  return comparison === 'working' ? 'working' : 'filled'
}

function nodeState(steps: readonly StepProgress[], status: ActivationStatus): PipelineNodeState {
  if (undoStatuses.has(status)) return undoneState(steps.filter(isResource), status)
  if (steps.some((step) => step.status === 'failed')) return 'failed'
  if (steps.every((step) => step.status === 'succeeded' || step.status === 'reused')) return 'done'
  if (steps.every((step) => step.status === 'waiting')) return 'empty'
  return isActive(status) ? 'working' : 'paused'
}

/** While it is taken away, a node is as full as what still stands of it. */
function undoneState(steps: readonly StepProgress[], status: ActivationStatus): PipelineNodeState {
  const own = steps.filter(({ call }) => call !== undefined)
  // What was reused is not ours to take away; with it alone, the node stays.
  if (own.length === 0) return 'done'
  if (own.some((step) => step.status === 'failed' && step.resourceId !== undefined)) return 'failed'
  if (own.some((step) => step.status === 'undoing')) return isActive(status) ? 'working' : 'paused'
  return own.some((step) => step.status === 'succeeded' || step.status === 'kept') ? 'done' : 'empty'
}

function isResource({ id }: StepProgress): boolean {
  return id !== 'selectors' && id !== 'verification'
}

/** Enough of an id to recognise it; the whole one stands with its step. */
function short(id: string | undefined): string | undefined {
  return id && `${id.slice(0, 8)}…${id.slice(-4)}`
}
