import type { Flow, InheritedConnection, SourceConnection, TargetConnection } from './entities'
import { destinationFlowSpecId, fileFlowSpecId } from './spec-ids'

/** What a dataflow shows of its two ends. */
export function inheritFrom(
  flowSpecId: string,
  sources: readonly SourceConnection[],
  targets: readonly TargetConnection[],
): Flow['inheritedAttributes'] {
  const isDestinationFlow = flowSpecId === destinationFlowSpecId || flowSpecId === fileFlowSpecId
  return {
    properties: isDestinationFlow ? { isDestinationFlow } : { isSourceFlow: true },
    sourceConnections: sources.map(toInherited),
    targetConnections: targets.map(toInherited),
  }
}

function toInherited(connection: SourceConnection | TargetConnection): InheritedConnection {
  const { id, connectionSpec, inheritedAttributes } = connection
  return {
    id,
    connectionSpec,
    ...(inheritedAttributes && { baseConnection: inheritedAttributes.baseConnection }),
    ...('typeInfo' in connection && connection.typeInfo && { typeInfo: connection.typeInfo }),
  }
}
