import { classNames } from '@/components/ui/class-names'
import { Channel } from './channel'
import { channelState } from './channel-state'
import { NodeTile } from './node-tile'
import { NodeWords } from './node-words'
import { type PipelineNode, spotlight, stateWords } from './pipeline-node'
import { PipelineRail } from './pipeline-rail'

type PipelineDiagramProps = {
  nodes: readonly PipelineNode[]
  /** One sentence that says all of it to someone who does not see the drawing. */
  summary: string
  /** A row that adapts to the width around it, or a rail for a narrow column. */
  orientation?: 'horizontal' | 'vertical'
}

export function PipelineDiagram({ nodes, summary, orientation = 'horizontal' }: PipelineDiagramProps) {
  if (orientation === 'vertical') return <PipelineRail nodes={nodes} summary={summary} />
  const inFocus = spotlight(nodes)

  return (
    <figure className="@container rounded-lg border border-line bg-surface shadow-card">
      <figcaption className="sr-only">{summary}</figcaption>
      <div className="px-4 py-4 @min-[56rem]:px-7 @min-[56rem]:pt-6 @min-[56rem]:pb-5">
        <ol className="flex @min-[56rem]:gap-0">
          {nodes.map((node, index) => {
            const next = nodes[index + 1]
            return (
              <li
                key={node.id}
                className={classNames('min-w-0', next ? 'flex-1' : 'flex-none @min-[56rem]:w-[15%]')}
              >
                <div className="flex items-center">
                  <NodeTile id={node.id} state={node.state} />
                  {next && <Channel state={channelState(node.state, next.state)} />}
                </div>
                <div className="sr-only @min-[56rem]:not-sr-only @min-[56rem]:mt-3 @min-[56rem]:pr-4">
                  <NodeWords node={node} />
                  <span className="sr-only">{stateWords[node.state]}</span>
                </div>
              </li>
            )
          })}
        </ol>
        {inFocus && (
          <div aria-hidden="true" className="mt-3 @min-[56rem]:hidden">
            <NodeWords node={inFocus} />
          </div>
        )}
      </div>
    </figure>
  )
}
