/** A stream of numbers that is the same on every start. */
export interface Random {
  /** From 0 up to but not including 1. */
  fraction(): number
  /** A whole number, both bounds included. */
  integer(min: number, max: number): number
  isLucky(chance: number): boolean
  /** A valid UUID of version 4. */
  uuid(): string
}

/** Mulberry32: small, quick, and good enough for data that only has to look natural. */
export function createRandom(seed: number): Random {
  let state = seed
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (min: number, max: number) => min + Math.floor(fraction() * (max - min + 1))
  const hex = (length: number) => Array.from({ length }, () => integer(0, 15).toString(16)).join('')
  return {
    fraction,
    integer,
    isLucky: (chance) => fraction() < chance,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${integer(8, 11).toString(16)}${hex(3)}-${hex(12)}`,
  }
}
