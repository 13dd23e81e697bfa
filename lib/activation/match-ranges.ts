/** A stretch of a text: from `start` up to, not including, `end`. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Where a text holds the words, upper or lower case alike: in order, without overlaps. */
export function matchRanges(text: string, words: readonly string[]): readonly TextRange[] {
  const lower = text.toLowerCase()
  // Some letters take more room in lower case; positions would be off, and marking nothing is better than that.
  if (lower.length !== text.length) return []
  const found = words
    .flatMap((word) => occurrences(lower, word))
    .toSorted((one, other) => one.start - other.start)
  const joined: TextRange[] = []
  for (const range of found) {
    const last = joined.at(-1)
    if (last && range.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    } else joined.push(range)
  }
  return joined
}

function occurrences(text: string, word: string): TextRange[] {
  const found: TextRange[] = []
  if (word === '') return found
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
    found.push({ start, end: start + word.length })
  }
  return found
}
