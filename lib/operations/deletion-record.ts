import { withoutMarker } from '../activation/marker'
import { readSelectors } from '../activation/transformations'
import type { Connection } from '../aep/connections'
import type { TargetConnection } from '../aep/target-connections'
import { exportOptions } from '../destinations/export-options'
import { destinationOf } from '../destinations/registry'
import type { DeletedDataflowPlan } from '../journal/deleted-dataflow-plan'
import type { PlannedDeletion } from './plan-deletion'

/** What is kept of a dataflow that is about to be deleted: by name, so that nothing secret is among it. */
export function toDeletionRecord(
  { plan, flow, target, account }: PlannedDeletion,
  withAccount: boolean,
): DeletedDataflowPlan {
  const { audiences, attributes } = readSelectors(flow.transformations)
  return {
    name: plan.name,
    description: withoutMarker(flow.description),
    destination: plan.destination,
    state: plan.state,
    account: account && { id: account.id, name: account.name ?? account.id },
    publicCredentials: publicCredentialsOf(plan.destination, account),
    target: targetValuesOf(plan.destination, target),
    audiences: audiences.map(({ id, name }) => ({ id, name: name ?? id })),
    attributes: [...attributes],
    transformations: flow.transformations,
    removes: plan.removes.filter(({ type }) => withAccount || type !== 'connection'),
  }
}

type Id = PlannedDeletion['plan']['destination']

function publicCredentialsOf(destination: Id, account: Connection | undefined): Record<string, string> {
  const params = account?.auth?.params ?? {}
  const names = destinationOf(destination)
    .credentialFields.filter(({ kind }) => kind !== 'secret')
    .map(({ name }) => name)
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = params[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

function targetValuesOf(
  destination: Id,
  target: TargetConnection | undefined,
): Record<string, string | boolean> {
  const names = [...destinationOf(destination).targetFields, ...exportOptions.fields].map(({ name }) => name)
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = target?.params[name]
      return typeof value === 'string' || typeof value === 'boolean' ? [[name, value]] : []
    }),
  )
}
