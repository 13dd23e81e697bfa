import type { Contents } from './contents'
import { isSameValue } from './same-value'

/**
 * The base of an edit, once part of it may be in place: what a dataflow holds as it is wanted is no change any more.
 * Merging gives the same as before; but what others do to the settled part from now on comes after it, and stays.
 *
 * @param theirs  what the dataflow holds
 */
export function settledBase(base: Contents, mine: Contents, theirs: Contents): Contents {
  return {
    name: settledValue(base.name, mine.name, theirs.name),
    description: settledValue(base.description, mine.description, theirs.description),
    audiences: settledList(base.audiences, mine.audiences, theirs.audiences, ({ id }) => id),
    attributes: settledList(base.attributes, mine.attributes, theirs.attributes, (path) => path),
    target: settledTarget(base.target, mine.target, theirs.target),
  }
}

function settledValue<T>(base: T, mine: T, theirs: T): T {
  return isSameValue(mine, theirs) ? mine : base
}

/** Without what both have removed, and with what both have added. */
function settledList<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  keyOf: (item: T) => string,
): readonly T[] {
  const keys = (items: readonly T[]) => new Set(items.map(keyOf))
  const [inBase, inMine, inTheirs] = [keys(base), keys(mine), keys(theirs)]
  const kept = base.filter((item) => inMine.has(keyOf(item)) || inTheirs.has(keyOf(item)))
  const added = mine.filter((item) => inTheirs.has(keyOf(item)) && !inBase.has(keyOf(item)))
  return [...kept, ...added]
}

function settledTarget(base: Contents['target'], mine: Contents['target'], theirs: Contents['target']) {
  const parameters = [...new Set([...Object.keys(base), ...Object.keys(mine)])]
  const values = parameters.map((name) => [name, settledValue(base[name], mine[name], theirs[name])] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}
