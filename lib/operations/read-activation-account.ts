import type { ActivationAccount } from '../contract/activations'
import { destinationOf, isDestinationId } from '../destinations/registry'
import type { OperationContext } from './context'

/** What is known of the account an activation was to create; undefined when it uses a stored one, or is not there. */
export async function readActivationAccount(
  { journal, scope }: Pick<OperationContext, 'journal' | 'scope'>,
  id: string,
): Promise<ActivationAccount | undefined> {
  const stored = await journal.activations.readPlan(scope, id)
  if (stored?.draft.account.kind !== 'new' || !isDestinationId(stored.draft.destination)) return undefined
  const { name, credentials } = stored.draft.account
  const publicNames = destinationOf(stored.draft.destination)
    .credentialFields.filter(({ kind }) => kind !== 'secret')
    .map((field) => field.name)
  const entries = typeof credentials === 'object' && credentials !== null ? Object.entries(credentials) : []
  return {
    name,
    credentials: Object.fromEntries(
      entries.filter((entry): entry is [string, string] => {
        const [field, value] = entry
        return publicNames.includes(field) && typeof value === 'string'
      }),
    ),
  }
}
