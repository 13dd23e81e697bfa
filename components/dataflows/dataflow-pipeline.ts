import type { PipelineNode, PipelineNodeState } from '@/components/pipeline/pipeline-node'
import { plural } from '@/components/ui/plural'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { type Health, healthOf } from './dataflow-health'

const states: Readonly<Record<Health, { dataflow: PipelineNodeState; target: PipelineNodeState }>> = {
  enabled: { dataflow: 'done', target: 'done' },
  // The dataflow runs; it is the way out where records get lost.
  failing: { dataflow: 'done', target: 'failed' },
  disabled: { dataflow: 'paused', target: 'paused' },
  working: { dataflow: 'working', target: 'working' },
}

/** The pipeline of a dataflow that stands: flowing, failing, paused, or being changed. */
export function dataflowPipeline(dataflow: DataflowDetail): readonly PipelineNode[] {
  const state = states[healthOf(dataflow)]
  return [
    { id: 'store', title: 'Profile store', detail: 'Real-Time Customer Profile', state: 'done' },
    { id: 'source', title: 'Profile source', code: dataflow.sourceConnectionId?.slice(0, 8), state: 'done' },
    {
      id: 'dataflow',
      title: 'Dataflow',
      detail: dataflow.name,
      code: `${plural(dataflow.audienceCount, 'audience')} · ${plural(dataflow.attributeCount, 'attribute')}`,
      state: state.dataflow,
    },
    {
      id: 'target',
      title: 'Account',
      detail: dataflow.account?.name ?? dataflow.destinationName,
      code: dataflow.account?.label,
      state: state.target,
    },
    {
      id: 'stream',
      title: 'Lands in',
      detail: dataflow.target ?? dataflow.destinationName,
      state: state.target,
    },
  ]
}
