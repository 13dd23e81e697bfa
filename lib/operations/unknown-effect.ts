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
