import { z } from 'zod'
import type { ActivationAccount } from '../contract/activations'
import { destinationOf, isDestinationId } from '../destinations/registry'
import type { OperationContext } from './context'

const credentialsSchema = z.record(z.string(), z.string())

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
  const known = credentialsSchema.safeParse(credentials).data ?? {}
  const publicOnes = Object.entries(known).filter(([field]) => publicNames.includes(field))
  return { name, credentials: Object.fromEntries(publicOnes) }
}
