import type { AuditEvent } from '@/lib/contract/audit'

interface AuditLinks {
  readonly dataflow?: string | undefined
  readonly activation?: string | undefined
}

/** The resources that the entries tell were deleted. */
export function deletedIds(events: readonly AuditEvent[]): ReadonlySet<string> {
  const deletions = events.filter(({ action, outcome }) => action === 'delete' && outcome === 'succeeded')
  return new Set(deletions.flatMap(({ resourceId }) => resourceId ?? []))
}

/** Where an entry leads: to its activation, and to its dataflow unless that is gone. */
export function auditLinks(event: AuditEvent, isDeleted: boolean): AuditLinks {
  const { resourceType, resourceId, activationId } = event
  const activation = activationId ?? (resourceType === 'activation' ? resourceId : undefined)
  const dataflow = resourceType === 'dataflow' && !isDeleted ? resourceId : undefined
  return {
    activation: activation && `/activations/${activation}`,
    dataflow: dataflow && `/dataflows/${dataflow}`,
  }
}

/** What the name in an entry’s sentence leads to: the thing itself. */
export function nameLink({ resourceType }: AuditEvent, links: AuditLinks): string | undefined {
  if (resourceType === 'dataflow') return links.dataflow
  return resourceType === 'activation' ? links.activation : undefined
}
