/** A stream of numbers that is the same on every start. */
export interface Random {
  /** From 0 up to but not including 1. */
  fraction(): number
  /** A whole number, both bounds included. */
  integer(min: number, max: number): number
  isLucky(chance: number): boolean
  /** One of a list that is not empty; above 1, the bias favours its beginning. */
  pick<Item>(items: readonly Item[], bias?: number): Item
  /** A copy in random order. */
  shuffled<Item>(items: readonly Item[]): Item[]
  /** A valid UUID of version 4. */
  uuid(): string
  /** Lower-case hexadecimal digits. */
  hex(length: number): string
}

/** Mulberry32: small, quick, and good enough for data that only has to look natural. */
export function createRandom(seed: number): Random {
  let state = seed
  const word = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const fraction = () => word() / 2 ** 32
  const integer = (min: number, max: number) => min + Math.floor(fraction() * (max - min + 1))
  const hex = (length: number) => {
    let digits = ''
    while (digits.length < length) digits += word().toString(16).padStart(8, '0')
    return digits.slice(0, length)
  }
  const pick = <Item>(items: readonly Item[], bias = 1): Item => {
    const item = items[Math.floor(fraction() ** bias * items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, rank: fraction() }))
      .toSorted((one, other) => one.rank - other.rank)
      .map(({ item }) => item)
  return {
    fraction,
    integer,
    isLucky: (chance) => fraction() < chance,
    pick,
    shuffled,
    uuid: () => toUuid(hex(32)),
    hex,
  }
}

function toUuid(hex: string): string {
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, variant + hex.slice(17, 20)]
  return `${parts.join('-')}-${hex.slice(20)}`
}
