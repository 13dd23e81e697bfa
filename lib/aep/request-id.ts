/** A request id as it may become a header, a log line and a word on screen; anything else counts as none. */
export function toRequestId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\x21-\x7e]{1,128}$/.test(value) ? value : undefined
}
