/**
 * The known attribute path a mistyped one most likely meant: the same letters in other case, or else the same last
 * name under the same first one, or anywhere. Undefined when nothing is close.
 */
export function suggestPath(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase()
  const wantedSegments = wanted.split('.')
  const sameEnd = known.filter((path) => lastOf(path.toLowerCase().split('.')) === lastOf(wantedSegments))
  return (
    known.find((path) => path.toLowerCase() === wanted) ??
    sameEnd.find((path) => path.toLowerCase().split('.')[0] === wantedSegments[0]) ??
    sameEnd[0]
  )
}

function lastOf(segments: readonly string[]): string | undefined {
  return segments.at(-1)
}
