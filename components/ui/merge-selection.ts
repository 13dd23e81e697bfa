/**
 * What is selected after a list that shows only part of everything reports its selection.
 * Keys the list does not show keep their place: a search must never unselect what it hides.
 *
 * @returns null when nothing changed
 */
export function mergeSelection(
  selected: ReadonlySet<string>,
  shownKeys: Iterable<string>,
  reported: 'all' | ReadonlySet<unknown>,
): ReadonlySet<string> | null {
  const next = new Set(selected)
  let hasChanged = false
  for (const key of shownKeys) {
    const isReported = reported === 'all' || reported.has(key)
    if (isReported === selected.has(key)) continue
    hasChanged = true
    if (isReported) next.add(key)
    else next.delete(key)
  }
  return hasChanged ? next : null
}
