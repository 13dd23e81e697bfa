import type { HeldDataflow } from '../activation/editing/contents'
import { type Flow, getFlow } from '../aep/flows'
import { getTargetConnection } from '../aep/target-connections'
import type { Destination } from '../destinations/destination'
import { type DestinationId, destinationOfSpec } from '../destinations/registry'
import { AppError } from '../errors'
import type { OperationContext } from './context'
import { targetConnectionOf } from './dataflow-view'

/** A dataflow for editing: the state its versions belong to. */
export interface EditableDataflow extends HeldDataflow {
  readonly id: string
  readonly etag: string
  readonly target: { readonly id: string; readonly etag: string }
  readonly destination: Destination<DestinationId>
}

/**
 * Reads a dataflow with the parameters of its target connection.
 *
 * @throws AppError       `dataflow-foreign` for one whose destination is not known here
 * @throws PlatformError  `resource-gone` when it does not exist any more
 */
export async function readHeldDataflow(
  { adobe }: Pick<OperationContext, 'adobe'>,
  id: string,
): Promise<EditableDataflow> {
  const flow = await getFlow(adobe, id)
  const { targetId, destination } = destinationOfFlow(flow)
  const target = await getTargetConnection(adobe, targetId)
  return {
    id,
    etag: flow.etag ?? '',
    name: flow.name ?? '',
    description: flow.description ?? '',
    transformations: flow.transformations,
    targetParams: editableParams(destination, target.params),
    target: { id: targetId, etag: target.etag ?? '' },
    destination,
  }
}

function destinationOfFlow(flow: Flow) {
  const inherited = targetConnectionOf(flow)
  const destination = destinationOfSpec(inherited?.connectionSpec?.id)
  if (!inherited || !destination) throw new AppError('dataflow-foreign')
  return { targetId: inherited.id, destination }
}

const optionNames = ['includeSegmentNames', 'includeSegmentTimestamps']

/** What of a target can be edited here; whatever else it holds stays as it is. */
function editableParams(
  { targetFields }: Pick<Destination, 'targetFields'>,
  params: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = [...targetFields.map(({ name }) => name), ...optionNames]
  return Object.fromEntries(
    names.filter((name) => params[name] !== undefined).map((name) => [name, params[name]]),
  )
}
