/** Says the same for the same question: where runs get their chance from, without being stored. */
export interface Dice {
  /** 32 bits that name the subject. */
  readonly seed: number
  /** From 0 up to but not including 1, for a whole number and a question. */
  fraction(index: number, question: number): number
  /** A whole number, both bounds included. */
  integer(index: number, question: number, min: number, max: number): number
}

/** Dice of a subject, such as the id of a dataflow. */
export function diceOf(subject: string): Dice {
  const seed = hash(subject)
  const fraction = (index: number, question: number) =>
    mix(seed ^ Math.imul(index, 0x9e37_79b1) ^ Math.imul(question + 1, 0x85eb_ca6b)) / 2 ** 32
  const integer = (index: number, question: number, min: number, max: number) =>
    min + Math.floor(fraction(index, question) * (max - min + 1))
  return { seed, fraction, integer }
}

/** FNV-1a, finished by `mix` because its last characters alone change too few bits. */
function hash(text: string): number {
  let value = 0x811c_9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x0100_0193)
  }
  return mix(value)
}

/** The finisher of MurmurHash3. */
function mix(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
