import type { CreateStep } from '../activation/plan'
import { PlatformError } from '../errors'
import type { OperationContext } from './context'
import { resourceKinds } from './marked-resources'
import { isEffectUnknown } from './unknown-effect'

/** `kept`: something that is not ours depends on it by now. */
export interface Deletion {
  readonly result: 'deleted' | 'kept'
  readonly requestId?: string | undefined
}

const sendsMax = 3
/** A deletion may show a moment later, on the resource itself and on what it depended on. */
const pausesMs = [0, 1_000, 2_000, 4_000] as const

/**
 * Deletes a resource and reads it back until it is gone. Deleting is safe to repeat: what is not there any more counts
 * as deleted, whoever did it.
 *
 * @throws PlatformError  it is still there, and why
 */
export async function deleteResource(
  context: OperationContext,
  stepId: CreateStep['id'],
  id: string,
): Promise<Deletion> {
  let mayTakeEffect = false
  for (let sends = 1; ; sends += 1) {
    const attempt = await tryDelete(context, stepId, id).catch((error: unknown) => {
      // A refusal says nothing of the one sent before it.
      throw mayTakeEffect && error instanceof PlatformError ? unseen(error) : error
    })
    const { result, requestId } = attempt
    mayTakeEffect ||= result === 'unknown'
    if (result === 'gone' || (await isGoneAfter(context, stepId, id, attempt))) {
      return { result: 'deleted', requestId }
    }
    if (result === 'in-use' && sends === sendsMax) return { result: 'kept', requestId }
    if (sends === sendsMax) throw attempt.error ?? stillThere(requestId)
  }
}

interface DeleteAttempt {
  readonly result: 'accepted' | 'gone' | 'in-use' | 'unknown'
  readonly requestId: string
  readonly error?: PlatformError
}

async function tryDelete(
  { adobe }: OperationContext,
  stepId: CreateStep['id'],
  id: string,
): Promise<DeleteAttempt> {
  try {
    return { result: 'accepted', ...(await resourceKinds[stepId].remove(adobe, id)) }
  } catch (error) {
    if (!(error instanceof PlatformError) || adobe.signal?.aborted) throw error
    const { requestId } = error
    if (error.code === 'resource-gone') return { result: 'gone', requestId }
    if (error.code === 'still-in-use') return { result: 'in-use', requestId }
    if (error.code === 'state-conflict' || isEffectUnknown(error)) {
      return { result: 'unknown', requestId, error }
    }
    throw error
  }
}

async function isGoneAfter(
  context: OperationContext,
  stepId: CreateStep['id'],
  id: string,
  { result }: DeleteAttempt,
): Promise<boolean> {
  try {
    return await isGone(context, stepId, id)
  } catch (error) {
    if (!(error instanceof PlatformError) || result === 'in-use') throw error
    throw unseen(error)
  }
}

async function isGone({ adobe }: OperationContext, stepId: CreateStep['id'], id: string): Promise<boolean> {
  for (const pauseMs of pausesMs) {
    if (pauseMs > 0) await adobe.sleep(pauseMs, adobe.signal)
    try {
      await resourceKinds[stepId].get(adobe, id)
    } catch (error) {
      if (error instanceof PlatformError && error.code === 'resource-gone') return true
      throw error
    }
  }
  return false
}

/** The platform took the deletion and still shows the resource. */
function stillThere(requestId: string): PlatformError {
  return new PlatformError('state-conflict', {
    requestId,
    platformStatus: 202,
    message: 'deleted, still there',
  })
}

/** The deletion was not refused, only looking was: the status of that must not make it pass for one without effect. */
function unseen(error: PlatformError): PlatformError {
  if (isEffectUnknown(error)) return error
  const { code, message, detail, requestId, platformCode, retryAfterMs } = error
  const options = { message, detail, requestId, retryAfterMs, platformStatus: 0, cause: error }
  return new PlatformError(code, { ...options, ...(platformCode ? { platformCode } : {}) })
}
