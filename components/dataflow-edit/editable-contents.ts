import type { Contents, HeldDataflow } from '@/lib/activation/editing/contents'
import { markerOf, withMarker } from '@/lib/activation/marker'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { exportOptions } from '@/lib/destinations/export-options'
import { destinationOf } from '@/lib/destinations/registry'

/** What of a dataflow can be edited, as the page shows it. */
export function contentsOfDetail(dataflow: DataflowDetail): Contents {
  const { name, description, audiences, attributes } = dataflow
  const unique = new Map(
    audiences.map((audience) => [audience.id, { id: audience.id, name: audience.name ?? '' }]),
  )
  return {
    name,
    description,
    audiences: [...unique.values()],
    attributes: [...new Set(attributes)],
    target: editableTarget(dataflow),
  }
}

function editableTarget({ destination, targetParams }: DataflowDetail): Contents['target'] {
  const fields = destination ? destinationOf(destination).targetFields : []
  const names = [...fields, ...exportOptions.fields].map(({ name }) => name)
  return Object.fromEntries(
    names.filter((name) => targetParams[name] !== undefined).map((name) => [name, targetParams[name]]),
  )
}

/** The dataflow as the platform holds it, for showing the patch before it is sent. */
export function heldOfDetail(dataflow: DataflowDetail): HeldDataflow {
  const { name, description, activationId, transformations } = dataflow
  const marked = activationId ? withMarker(description, markerOf(activationId, 'dataflow')) : description
  return { name, description: marked, transformations, targetParams: editableTarget(dataflow) }
}
