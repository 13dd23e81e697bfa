import type { PipelineNode } from './pipeline-node'

/** Its code may be the end of a key. */
const accountNode = 'target'

export function NodeWords({ node }: { node: PipelineNode }) {
  return (
    <>
      <p className="truncate font-semibold">{node.title}</p>
      {node.detail && (
        <p className="truncate text-sm text-ink-2" title={node.detail}>
          {node.detail}
        </p>
      )}
      {node.code && (
        <p
          {...(node.id === accountNode ? { 'data-private': true } : { title: node.code })}
          className="code truncate text-xs text-ink-3"
        >
          {node.code}
        </p>
      )}
    </>
  )
}
