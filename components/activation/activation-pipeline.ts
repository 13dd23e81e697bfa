import type { PipelineNode, PipelineNodeState } from '@/components/pipeline/pipeline-node'
import type { ActivationSnapshot, ActivationStatus, StepProgress } from '@/lib/activation/progress'
import type { StepId } from '@/lib/activation/steps'

/** The pipeline as it comes to life: each node stands for the steps that make it. */
export function activationPipeline(
  snapshot: ActivationSnapshot,
  targetNoun: string,
): readonly PipelineNode[] {
  const { subject, steps, status } = snapshot
  const stateOf = (...ids: StepId[]) => nodeState(steps.filter(({ id }) => ids.includes(id)))
  const idOf = (id: StepId) => steps.find((step) => step.id === id)?.resourceId
  const end = endState(status, stateOf('target-connection'), stateOf('verification'))

  return [
    { id: 'store', title: 'Profile store', detail: 'Real-Time Customer Profile', state: 'done' },
    {
      id: 'source',
      title: 'Profile source',
      detail: steps.some(({ id, status: s }) => id === 'source-connection' && s === 'reused')
        ? 'Reused'
        : 'New',
      code: short(idOf('source-connection')),
      state: stateOf('profile-connection', 'source-connection'),
    },
    {
      id: 'dataflow',
      title: 'Dataflow',
      detail: subject.name,
      code: short(snapshot.dataflowId),
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
      state: end,
    },
  ]
}

/** Nothing reaches the stream before its target stands, and nothing is certain before it was compared. */
function endState(
  status: ActivationStatus,
  target: PipelineNodeState,
  comparison: PipelineNodeState,
): PipelineNodeState {
  if (status === 'verified') return 'done'
  if (status === 'mismatch') return 'failed'
  if (status === 'failed' || target !== 'done') return 'empty'
  return comparison === 'working' ? 'working' : 'filled'
}

function nodeState(steps: readonly StepProgress[]): PipelineNodeState {
  if (steps.some(({ status }) => status === 'failed')) return 'failed'
  if (steps.every(({ status }) => status === 'succeeded' || status === 'reused')) return 'done'
  return steps.some(({ status }) => status !== 'waiting') ? 'working' : 'empty'
}

/** Enough of an id to recognise it; the whole one stands with its step. */
function short(id: string | undefined): string | undefined {
  return id && `${id.slice(0, 8)}…${id.slice(-4)}`
}
