import type { GridRow } from './grid-row'

/** So long after a letter, the next one begins anew. */
const pauseMs = 1_000

/** What is being typed to get to a row, and how far it has led. */
export interface TypeAhead {
  readonly typed: string
  /** Of the last letter, on the clock of events, in milliseconds. */
  readonly atMs: number
}

export const nothingTyped: TypeAhead = { typed: '', atMs: Number.NEGATIVE_INFINITY }

/** A blank belongs to a word that is being typed, and is a command otherwise. */
export function isTypingAt({ typed, atMs }: TypeAhead, nowMs: number): boolean {
  return typed !== '' && nowMs - atMs < pauseMs
}

export function typeLetter(before: TypeAhead, letter: string, nowMs: number): TypeAhead {
  return { typed: isTypingAt(before, nowMs) ? before.typed + letter : letter, atMs: nowMs }
}

/**
 * The row that what was typed leads to, from one row on and around: a first letter leads on, more letters may stay.
 *
 * @returns its index, or -1
 */
export function findTyped(
  rows: readonly Pick<GridRow<unknown>, 'text'>[],
  typed: string,
  fromIndex: number,
): number {
  const wanted = typed.toLowerCase()
  const start = typed.length === 1 ? fromIndex + 1 : Math.max(fromIndex, 0)
  for (let step = 0; step < rows.length; step += 1) {
    const index = (start + step) % rows.length
    if (rows[index]?.text.toLowerCase().startsWith(wanted)) return index
  }
  return -1
}
