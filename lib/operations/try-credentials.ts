import { markerOf, withMarker } from '../activation/marker'
import type { CreateStep } from '../activation/plan'
import { secret, type Template } from '../activation/template'
import { testConnection } from '../aep/connections'
import { AppError, PlatformError } from '../errors'
import type { OperationContext } from './context'
import { createResource } from './create-resource'
import { createDeed, deleteDeed } from './deed'
import { deleteResource } from './delete-resource'
import type { Account } from './read-account'
import { recordDirectDeed } from './record-direct-deed'
import { isEffectUnknown } from './unknown-effect'

const unsureWork = async () => undefined

/**
 * Has Adobe try credentials on an account of their own, which is deleted again: the account in use is not touched until
 * they have proved themselves.
 *
 * @returns the id of that account, when it could not be deleted
 * @throws AppError       `new-credentials-refused`
 * @throws PlatformError  Adobe did not say; nothing was changed
 */
export async function tryCredentials(
  context: OperationContext,
  { connection, destination }: Account,
  credentials: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const trialId = context.newId()
  const params: Record<string, Template<string>> = {}
  for (const name of Object.keys(credentials)) params[name] = secret(name)
  const step: CreateStep = {
    kind: 'create',
    id: 'account-connection',
    body: {
      name: `Trial of new credentials · ${connection.name ?? connection.id}`,
      description: withMarker(
        'Made to try credentials; may be deleted.',
        markerOf(trialId, 'account-connection'),
      ),
      connectionSpec: { id: destination.connectionSpecId, version: '1.0' },
      auth: { specName: connection.auth?.specName ?? destination.authSpecName, params },
    },
  }
  const trial = await createResource(context, step, {
    activationId: trialId,
    values: { ids: {}, secrets: credentials },
    onUnsure: unsureWork,
    onRepeat: unsureWork,
  })
  const { id, requestId } = trial
  await recordDirectDeed(context, createDeed(step, {}, { outcome: 'succeeded', resourceId: id, requestId }))
  const tried = await testConnection(context.adobe, id).then(
    (works) => ({ works }),
    (error: unknown) => ({ error }),
  )
  const leftoverId = await removeTrial(context, step, id)
  if ('error' in tried) throw tried.error
  if (!tried.works)
    throw new AppError('new-credentials-refused', leftoverId ? { detail: withLeftover(leftoverId) } : {})
  return leftoverId
}

function withLeftover(id: string): string {
  return `Adobe could not connect with them. Nothing was changed: this account keeps the credentials it has. The account they were tried on, ${id}, could not be deleted; remove it among the unused connections.`
}

async function removeTrial(
  context: OperationContext,
  step: CreateStep,
  id: string,
): Promise<string | undefined> {
  try {
    const { result, requestId } = await deleteResource(context, step.id, id)
    const isDeleted = result === 'deleted'
    const outcome = isDeleted ? 'succeeded' : 'failed'
    await recordDirectDeed(context, deleteDeed(step, { outcome, resourceId: id, requestId }))
    return isDeleted ? undefined : id
  } catch (error) {
    context.reportError(error, `deletion of the trial account ${id}`)
    const outcome = isEffectUnknown(error) ? 'unknown' : 'failed'
    const requestId = error instanceof PlatformError ? error.requestId : undefined
    await recordDirectDeed(context, deleteDeed(step, { outcome, resourceId: id, requestId }))
    return id
  }
}
