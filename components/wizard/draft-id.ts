/** A UUID; `crypto.randomUUID` would be missing where the app is served without TLS from another machine. */
export function newDraftId(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const endLength = 12

/**
 * The id under which the same draft is sent anew. It follows from the old one, so that two tabs that hold copies of
 * the draft still name one activation.
 */
export function followingDraftId(id: string): string {
  const end = Number.parseInt(id.slice(-endLength), 16) + 1
  return id.slice(0, -endLength) + end.toString(16).slice(-endLength).padStart(endLength, '0')
}
