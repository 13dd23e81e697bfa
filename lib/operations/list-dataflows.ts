import { z } from 'zod'
import { listFlows } from '../aep/flows'
import { allItems, collect } from '../aep/pages'
import type { DataflowList, DataflowView } from '../contract/dataflows'
import { destinations, isDestinationId } from '../destinations/registry'
import type { OperationContext } from './context'
import { destinationFlowFilter } from './dataflow-filters'
import { viewDataflows } from './view-dataflows'

const sorts = ['-updatedAt', 'updatedAt', '-createdAt', 'createdAt', 'name', '-name'] as const

export const dataflowQuerySchema = z.object({
  search: z.string().max(500).optional(),
  destination: z.string().refine(isDestinationId, 'There is no such destination').optional(),
  state: z
    .string()
    .regex(/^[A-Za-z]{1,32}$/, 'A state is one word')
    .optional(),
  sort: z.enum(sorts, `Sort by one of ${sorts.join(', ')}`).default('-updatedAt'),
  cursor: z
    .string()
    .regex(/^\d{1,7}$/, 'This cursor was not given out here')
    .optional(),
  limit: z.coerce.number('Give a number').int().min(1).max(500).default(100),
})

export type DataflowQuery = z.infer<typeof dataflowQuerySchema>

/** Destination dataflows of the sandbox. The platform cannot search by part of a name, so that is done here. */
export async function listDataflows(
  { adobe }: OperationContext,
  query: DataflowQuery,
): Promise<DataflowList> {
  const property = [destinationFlowFilter]
  const destination = destinations.find(({ id }) => id === query.destination)
  if (destination)
    property.push(
      `inheritedAttributes.targetConnections[].connectionSpec.id==${destination.connectionSpecId}`,
    )
  if (query.state) property.push(`state==${query.state}`)
  const flows = await collect(allItems((page) => listFlows(adobe, page), { property }))
  const views = await viewDataflows(adobe, flows)
  const matching = views.filter((view) => isMatch(view, query.search)).toSorted(comparison(query.sort))
  const start = Number(query.cursor ?? 0)
  const end = start + query.limit
  return {
    items: matching.slice(start, end),
    nextCursor: end < matching.length ? String(end) : undefined,
    total: matching.length,
  }
}

function isMatch({ name, target, description }: DataflowView, search: string | undefined): boolean {
  const wanted = search?.trim().toLowerCase()
  return !wanted || [name, target, description].some((text) => text?.toLowerCase().includes(wanted))
}

function comparison(sort: DataflowQuery['sort']): (a: DataflowView, b: DataflowView) => number {
  const direction = sort.startsWith('-') ? -1 : 1
  const by = sort.replace('-', '')
  if (by === 'name') return (a, b) => direction * a.name.localeCompare(b.name, 'en', { sensitivity: 'base' })
  const timeOf = (view: DataflowView) => (by === 'createdAt' ? view.createdAt : view.updatedAt) ?? 0
  return (a, b) => direction * (timeOf(a) - timeOf(b))
}
