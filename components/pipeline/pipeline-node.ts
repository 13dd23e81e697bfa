export type PipelineNodeId = 'store' | 'source' | 'dataflow' | 'target' | 'stream'

export type PipelineNodeState = 'empty' | 'current' | 'filled' | 'working' | 'done' | 'failed' | 'paused'

export type PipelineNode = {
  id: PipelineNodeId
  title: string
  detail?: string
  code?: string
  state: PipelineNodeState
}

/** What a screen reader hears where the eye sees a colour, a badge or a ring. */
export const stateWords: Record<PipelineNodeState, string> = {
  empty: 'not chosen yet',
  current: 'being chosen now',
  filled: 'chosen',
  working: 'in progress',
  done: 'done',
  failed: 'failed',
  paused: 'paused',
}

const attention: readonly PipelineNodeState[] = ['failed', 'working', 'current', 'paused']

/** The one node whose words are shown where there is no room for all of them. */
export function spotlight(nodes: readonly PipelineNode[]): PipelineNode | undefined {
  for (const state of attention) {
    const node = nodes.find((candidate) => candidate.state === state)
    if (node) return node
  }
  return nodes.findLast((node) => node.state !== 'empty') ?? nodes[0]
}
