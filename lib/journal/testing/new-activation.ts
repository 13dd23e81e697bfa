import type { ActivationDraft } from '../../activation/draft'
import type { PlanStep } from '../../activation/plan'
import type { NewActivation } from '../activation-store'
import type { NewAuditEvent } from '../audit-trail'
import type { Journal } from '../journal'
import type { Lease } from '../lease'
import type { Scope } from '../scope'

export const draft: ActivationDraft = {
  destination: 'amazon-kinesis',
  name: 'Loyalty feed',
  source: 'create',
  account: { kind: 'existing', connectionId: 'c1' },
  target: { stream: 'loyalty-events', region: 'eu-west-1' },
  audiences: [{ id: 'a1', name: 'Gold' }],
  attributes: ['personEmail.address'],
}

export const steps: readonly PlanStep[] = [
  { id: 'account-connection', kind: 'reuse', resourceId: 'c1' },
  { id: 'selectors', kind: 'patch', operations: [] },
  { id: 'verification', kind: 'read-back' },
]

export const started: NewActivation['started'] = {
  type: 'started',
  at: 1_000,
  subject: {
    name: 'Loyalty feed',
    destination: 'amazon-kinesis',
    destinationName: 'Amazon Kinesis',
    accountLabel: 'eu-west-1',
    targetLabel: 'loyalty-events',
    audienceCount: 1,
    attributeCount: 1,
  },
  steps: steps.map(({ id }) => ({ id, title: id, call: undefined, needs: [] })),
}

export const startEntry: NewAuditEvent = {
  at: 1_000,
  actor: 'client-1',
  action: 'start',
  outcome: 'succeeded',
  resourceType: 'activation',
}

/** An organization that no other test knows. */
export function newScope(): Scope {
  return { orgId: `${crypto.randomUUID()}@AdobeOrg`, sandbox: 'prod' }
}

/** Starts an activation in the journal, and holds its lease. */
export async function createActivation(
  { activations }: Journal,
  {
    scope = newScope(),
    id = crypto.randomUUID(),
    at = 1_000,
    actor = 'client-1',
  }: { scope?: Scope; id?: string; at?: number; actor?: string } = {},
): Promise<Lease> {
  const activation = { id, scope, actor, draft, steps, started: { ...started, at } }
  const lease = await activations.create(activation, startEntry)
  if (!lease) throw new Error('the id was taken')
  return lease
}
