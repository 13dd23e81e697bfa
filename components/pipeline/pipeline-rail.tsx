import { classNames } from '@/components/ui/class-names'
import { type ChannelState, channelState } from './channel-state'
import { NodeTile } from './node-tile'
import { NodeWords } from './node-words'
import { type PipelineNode, stateWords } from './pipeline-node'

const lines: Record<ChannelState, string> = {
  empty: 'border-x-drawn border-line-strong/60 bg-sunken',
  dashed: 'border-x-drawn border-dashed border-accent bg-accent-soft/50',
  flowing: 'animate-pulse bg-linear-to-b from-accent to-water motion-reduce:animate-none',
  full: 'bg-linear-to-b from-accent to-water',
  held: 'border-x-drawn border-line-strong bg-linear-to-b from-accent from-50% to-sunken to-50%',
  broken: 'border-x-drawn border-dotted border-bad',
}

/** The same pipeline top to bottom, for a side column. */
export function PipelineRail({ nodes, summary }: { nodes: readonly PipelineNode[]; summary: string }) {
  return (
    <figure className="rounded-lg border border-line bg-surface p-4 shadow-card">
      <figcaption className="sr-only">{summary}</figcaption>
      <ol className="grid">
        {nodes.map((node, index) => {
          const next = nodes[index + 1]
          return (
            <li key={node.id} className="grid grid-cols-[2.25rem_1fr] gap-x-3.5">
              <span className="flex flex-col items-center">
                <NodeTile id={node.id} state={node.state} />
                {next && (
                  <span
                    aria-hidden="true"
                    className={classNames(
                      'my-1 min-h-4 w-2 flex-1 rounded-sm',
                      lines[channelState(node.state, next.state)],
                    )}
                  />
                )}
              </span>
              <div className={classNames('min-w-0', next && 'pb-4')}>
                <NodeWords node={node} />
                <span className="sr-only">{stateWords[node.state]}</span>
              </div>
            </li>
          )
        })}
      </ol>
    </figure>
  )
}
