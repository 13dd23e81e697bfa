import type { PipelineNodeState } from './pipeline-node'

export type ChannelState = 'empty' | 'dashed' | 'flowing' | 'full' | 'held' | 'broken'

/** The water between two nodes follows from the nodes alone. */
export function channelState(from: PipelineNodeState, to: PipelineNodeState): ChannelState {
  const either = (state: PipelineNodeState) => from === state || to === state
  if (either('failed')) return 'broken'
  if (from === 'empty' || (to === 'empty' && from !== 'current')) return to === 'current' ? 'dashed' : 'empty'
  if (either('current')) return 'dashed'
  if (either('paused')) return 'held'
  return either('working') ? 'flowing' : 'full'
}
