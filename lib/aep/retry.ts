import type { PlatformError } from '../errors'

const triesMax = 4
const baseDelayMs = 400
/** A platform may ask for any pause; beyond this a person would rather be told. */
const delayMaxMs = 60_000

interface RetryQuestion {
  readonly error: PlatformError
  /** Attempts made so far, the failed one included. */
  readonly tries: number
  readonly random: () => number
}

/**
 * How long to wait before the next attempt, or `undefined` when there must be none.
 *
 * The platform's Retry-After is honoured up to a minute, as far as the caller's total deadline allows; without one the pause doubles each time, with full jitter so
 * that many waiting callers do not return together.
 */
export function retryDelayMs({ error, tries, random }: RetryQuestion): number | undefined {
  if (!error.retryable || tries >= triesMax) return undefined
  if (error.retryAfterMs !== undefined) return Math.min(error.retryAfterMs, delayMaxMs)
  return Math.round(baseDelayMs * 2 ** (tries - 1) * (0.5 + random() / 2))
}

/** Reads Retry-After in both of its forms (RFC 9110, 10.2.3): seconds, or an HTTP date. */
export function parseRetryAfter(value: string | null, nowMs: number): number | undefined {
  if (value === null) return undefined
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs)
}
