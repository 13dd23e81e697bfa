import { isDeepStrictEqual } from 'node:util'
import type { ActivationDraft } from '../activation/draft'
import { plan } from '../activation/plan'
import { profileSpec } from '../activation/specs'
import { summarizeSteps } from '../activation/step-summary'
import { listConnectionSpecs } from '../aep/connection-specs'
import { listSourceConnections } from '../aep/source-connections'
import { type DestinationId, destinationOf } from '../destinations/registry'
import { rulesOf } from '../destinations/rules/rules-of'
import { AppError } from '../errors'
import { withoutSecrets } from './activation-job'
import { toSubject } from './activation-subject'
import { carryOut } from './carry-out'
import { checkDraft } from './check-draft'
import { checkLimit } from './check-limit'
import type { OperationContext } from './context'
import { activationDeed } from './deed'
import { readActivation } from './read-activation'

/**
 * Checks a draft against the platform, journals its plan, and lets the execution go on in the background.
 *
 * @param id  the caller’s own, if it wants to ask again after a lost answer without starting twice
 * @returns the id under which the activation can be followed
 * @throws ValidationError  a field names something the platform does not have; nothing was created
 * @throws AppError         `destination-unavailable` when the organization lacks the connection spec,
 *                          `destination-limit` when the sandbox is full
 */
export async function startActivation(
  context: OperationContext,
  draft: ActivationDraft<DestinationId>,
  id: string = context.newId(),
): Promise<{ id: string }> {
  const destination = destinationOf(draft.destination)
  const [authSpecName, sourceConnectionId] = await Promise.all([
    findAuthSpecName(context, destination.connectionSpecId),
    draft.source === 'reuse' ? findProfileSource(context) : undefined,
    checkDraft(context, draft),
    checkLimit(context, id),
  ])
  const steps = plan({
    activationId: id,
    draft,
    payload: rulesOf(draft.destination).payload(draft, authSpecName),
    sourceConnectionId,
  })
  const subject = await toSubject(context, draft)
  const { journal, scope, actor, now } = context
  const at = now()
  const started = { type: 'started', at, subject, steps: summarizeSteps(steps) } as const
  const deed = activationDeed('start', { id, name: draft.name })
  const lease = await journal.activations.create(
    { id, scope, actor, draft: withoutSecrets(draft), steps, started },
    { ...deed, at, actor, activationId: id },
  )
  if (!lease) return alreadyStarted(context, id, draft)
  const { audiences, attributes } = draft
  const snapshot = await readActivation(context, id)
  const job = {
    lease,
    steps,
    asked: { audiences, attributes },
    secrets: rulesOf(draft.destination).secrets(draft),
  }
  carryOut(context, { ...job, absent: new Set() }, snapshot)
  return { id }
}

/** The same request once more; an id that belongs to somebody else, or to another draft, is no repeat of it. */
async function alreadyStarted(
  { journal, scope }: OperationContext,
  id: string,
  draft: ActivationDraft<DestinationId>,
): Promise<{ id: string }> {
  const stored = await journal.activations.readPlan(scope, id)
  // As the journal would give it back: without members that are undefined.
  const asked: unknown = JSON.parse(JSON.stringify(withoutSecrets(draft)))
  if (stored && isDeepStrictEqual(stored.draft, asked)) return { id }
  throw new AppError('activation-conflict')
}

/** The name changed since the beta, so the organization's own connection spec is asked for it. */
async function findAuthSpecName(
  { adobe }: OperationContext,
  connectionSpecId: string,
): Promise<string | undefined> {
  const [spec] = await listConnectionSpecs(adobe, [connectionSpecId])
  if (!spec) throw new AppError('destination-unavailable')
  return spec.authSpec[0]?.name
}

/** The newest profile source of the sandbox: lists come most recently changed first. */
async function findProfileSource({ adobe }: OperationContext): Promise<string | undefined> {
  const property = [`connectionSpec.id==${profileSpec.id}`]
  const { items } = await listSourceConnections(adobe, { property, limit: 20 })
  return items.find(({ state }) => state === undefined || state === 'enabled')?.id
}
