import type { PipelineNode } from '@/components/pipeline/pipeline-node'
import { plural } from '@/components/ui/plural'
import type { DataflowDetail } from '@/lib/contract/dataflows'

/** The pipeline of a dataflow that stands: flowing, or paused. */
export function dataflowPipeline(dataflow: DataflowDetail): readonly PipelineNode[] {
  const isFlowing = dataflow.state.toLowerCase() === 'enabled'
  const state = isFlowing ? 'done' : 'paused'
  return [
    { id: 'store', title: 'Profile store', detail: 'Real-Time Customer Profile', state: 'done' },
    { id: 'source', title: 'Profile source', code: dataflow.sourceConnectionId?.slice(0, 8), state: 'done' },
    {
      id: 'dataflow',
      title: 'Dataflow',
      detail: dataflow.name,
      code: `${plural(dataflow.audienceCount, 'audience')} · ${plural(dataflow.attributeCount, 'attribute')}`,
      state,
    },
    {
      id: 'target',
      title: 'Account',
      detail: dataflow.destinationName,
      code: dataflow.account?.label,
      state,
    },
    { id: 'stream', title: 'Lands in', detail: dataflow.target ?? dataflow.destinationName, state },
  ]
}
