/** The existing name that a mistyped one most likely meant; undefined when nothing is close. */
export function suggestName(typed: string, existing: readonly string[]): string | undefined {
  const wanted = plain(typed)
  const same = existing.find((name) => plain(name) === wanted)
  if (same !== undefined || wanted.length < 3) return same
  const ranked = existing
    .map((name) => ({ name, distance: editDistance(wanted, plain(name)) }))
    .toSorted((a, b) => a.distance - b.distance)
  const [closest] = ranked
  // A third of the letters wrong is another name.
  return closest && closest.distance <= Math.max(1, Math.floor(wanted.length / 4)) ? closest.name : undefined
}

/** Case and separators are what people get wrong first. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[._-]/g, '')
}

/** How many letters have to be added, removed or replaced. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, letter] of Array.from(a).entries()) {
    const current = [row + 1]
    for (const [column, other] of Array.from(b).entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1)
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
