import type { ActivationSubject } from '../activation/activation-event'
import type { ActivationDraft } from '../activation/draft'
import { getConnection } from '../aep/connections'
import { type DestinationId, destinationOf } from '../destinations/registry'
import { rulesOf } from '../destinations/rules/rules-of'
import type { OperationContext } from './context'

/** What the activation's page says about it; nothing in it is secret. */
export async function toSubject(
  context: OperationContext,
  draft: ActivationDraft<DestinationId>,
): Promise<ActivationSubject> {
  const destination = destinationOf(draft.destination)
  return {
    name: draft.name,
    destination: draft.destination,
    destinationName: destination.name,
    accountLabel: await accountLabel(context, draft),
    targetLabel: rulesOf(draft.destination).targetName(draft.target),
    audienceCount: draft.audiences.length,
    attributeCount: draft.attributes.length,
  }
}

async function accountLabel(
  { adobe }: OperationContext,
  draft: ActivationDraft<DestinationId>,
): Promise<string> {
  if (draft.account.kind === 'new')
    return draft.account.name || rulesOf(draft.destination).labelCredentials(draft)
  const connection = await getConnection(adobe, draft.account.connectionId)
  return connection.name ?? connection.id
}
