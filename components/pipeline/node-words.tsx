import type { PipelineNode } from './pipeline-node'

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
        <p className="code truncate text-xs text-ink-3" title={node.code}>
          {node.code}
        </p>
      )}
    </>
  )
}
