import type { Connection } from '../aep/connections'
import { maskAuthParams } from '../aep/mask'
import type { AccountView } from '../contract/accounts'
import { destinationOfSpec } from '../destinations/registry'

/** Normalises an account; nothing for one whose connection spec is no destination’s. */
export function toAccountView(
  { id, name, connectionSpec, auth, createdAt, updatedAt, updatedBy }: Connection,
  { dataflows, lastCheck }: Pick<AccountView, 'dataflows' | 'lastCheck'>,
): AccountView[] {
  const destination = destinationOfSpec(connectionSpec.id)
  if (!destination) return []
  const params = maskAuthParams(auth?.params ?? {})
  const { authorizedDate } = params
  return [
    {
      id,
      name: name ?? id,
      destination: destination.id,
      label: destination.labelAccount(params),
      suggestedTarget: destination.suggestTarget(params),
      createdAt,
      updatedAt,
      updatedBy,
      authorizedDate: typeof authorizedDate === 'string' ? authorizedDate : undefined,
      lastCheck,
      dataflows,
    },
  ]
}
