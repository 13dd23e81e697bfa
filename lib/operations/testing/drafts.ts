import type { ActivationDraft } from '../../activation/draft'
import { listAudiences } from '../../aep/audiences'
import { activationDraftSchema } from '../../destinations/draft-schema'
import type { DestinationId } from '../../destinations/registry'
import type { OperationContext } from '../context'

/** Values that must never be found anywhere but in the one call that needs them. */
export const canaries = { secretKey: 'canary-secret-key-0001', sasKey: 'canary-sas-key-0002=' } as const

const parts: Record<DestinationId, { account: unknown; target: unknown }> = {
  'amazon-kinesis': {
    account: {
      kind: 'new',
      credentials: {
        accessKeyId: 'AKIAEXAMPLE123456789',
        secretKey: canaries.secretKey,
        region: 'eu-west-1',
      },
    },
    target: { stream: 'loyalty-events', region: 'eu-west-1', includeSegmentNames: true },
  },
  'azure-event-hubs': {
    account: {
      kind: 'new',
      credentials: { sasKeyName: 'SendOnly', sasKey: canaries.sasKey, namespace: 'luma-events' },
    },
    target: { eventHubName: 'loyalty' },
  },
}

/** A draft that the simulated organization accepts: two of its audiences, two standard attributes. */
export async function draftFor(
  { adobe }: OperationContext,
  destination: DestinationId,
  change: Readonly<Record<string, unknown>> = {},
): Promise<ActivationDraft<DestinationId>> {
  const { audiences } = await listAudiences(adobe, { limit: 50 })
  const published = audiences.filter(({ lifecycleState }) => lifecycleState === 'published')
  return activationDraftSchema.parse({
    destination,
    name: 'Loyalty feed',
    ...parts[destination],
    audiences: published.slice(0, 2).map(({ id, name }) => ({ id, name })),
    attributes: ['personalEmail.address', 'person.name.lastName'],
    ...change,
  })
}
