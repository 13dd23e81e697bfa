const offsetBasis = 0x811c9dc5
const prime = 0x01000193

/** A number from 0 to below 1 that is always the same for the same text (FNV-1a), so that a sample never changes. */
export function stableFraction(text: string): number {
  let hash = offsetBasis
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), prime)
  }
  // Its last bits alone would differ little between `orders30Days` and `orders90Days`.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

/** One of the values, always the same for the same text. */
export function stablePick<V>(values: readonly [V, ...V[]], text: string): V {
  return values[Math.floor(stableFraction(text) * values.length)] ?? values[0]
}
