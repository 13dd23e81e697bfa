import { PlatformError } from '../errors'

/**
 * Whether a failed write may have taken effect all the same: no answer, an answer that cannot be read, or an error of
 * the server’s own. A refusal (4xx) tells that it did not.
 */
export function isEffectUnknown(error: unknown): error is PlatformError {
  if (!(error instanceof PlatformError)) return false
  const { platformStatus } = error
  return platformStatus < 400 || platformStatus === 408 || platformStatus >= 500
}

/**
 * Whether it is worth reading what a failed patch would have changed: lost answers, a version that is no longer the
 * current one, and a resource that is still being changed.
 */
export function isWorthReading(error: unknown): error is PlatformError {
  if (isEffectUnknown(error)) return true
  return (
    error instanceof PlatformError && (error.code === 'changed-meanwhile' || error.code === 'state-conflict')
  )
}
