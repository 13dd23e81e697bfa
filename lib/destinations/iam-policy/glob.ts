/**
 * Matches as IAM does: `*` stands for any text, also none, `?` for one character; everything else for itself.
 * Takes time in proportion to pattern × text at most, whatever was pasted.
 *
 * @source AWS IAM user guide, "Using wildcards in resource ARNs" (documented)
 */
export function matchesGlob(pattern: string, text: string): boolean {
  let at = 0
  let read = 0
  let star = -1
  let retryFrom = 0
  while (read < text.length) {
    if (pattern[at] === '*') {
      star = at
      at += 1
      retryFrom = read
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[read])) {
      at += 1
      read += 1
    } else if (star >= 0) {
      // The last star takes one character more.
      retryFrom += 1
      at = star + 1
      read = retryFrom
    } else return false
  }
  return /^\**$/.test(pattern.slice(at))
}
