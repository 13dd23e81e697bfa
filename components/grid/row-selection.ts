import type { GridRow } from './grid-row'

type Rows = readonly Pick<GridRow<unknown>, 'key' | 'isSelectable'>[]

/** A row chosen, or not chosen any more. */
export function toggleRow(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}

/**
 * Moves the end of a range that began at a row: what only the range before held goes, what the new one holds comes.
 * What cannot be chosen is passed over, and what the rows do not show keeps its place: a search unselects nothing.
 *
 * @param range  indices of rows: where the range began, where it ended, and where it is to end
 */
export function moveRange(
  selected: ReadonlySet<string>,
  rows: Rows,
  range: { readonly anchor: number; readonly from: number; readonly to: number },
): ReadonlySet<string> {
  const next = new Set(selected)
  for (const key of keysBetween(rows, range.anchor, range.from)) next.delete(key)
  for (const key of keysBetween(rows, range.anchor, range.to)) next.add(key)
  return next
}

/** Everything chosen that can be; nothing of it any more, if everything was. */
export function toggleAll(selected: ReadonlySet<string>, rows: Rows): ReadonlySet<string> {
  const keys = keysBetween(rows, 0, rows.length - 1)
  if (countChosen(selected, rows) < keys.length) return new Set([...selected, ...keys])
  const next = new Set(selected)
  for (const key of keys) next.delete(key)
  return next
}

/** How many of the rows that can be chosen are. */
export function countChosen(selected: ReadonlySet<string>, rows: Rows): number {
  return rows.reduce((count, { key, isSelectable }) => count + Number(isSelectable && selected.has(key)), 0)
}

function keysBetween(rows: Rows, one: number, other: number): string[] {
  return rows
    .slice(Math.min(one, other), Math.max(one, other) + 1)
    .filter(({ isSelectable }) => isSelectable)
    .map(({ key }) => key)
}
