import type { Contents, ContentsAudience } from './contents'
import { isSameValue } from './same-value'

/** Two people changed the same thing differently; only one of them can have it. */
export interface MergeConflict {
  readonly part: 'name' | 'description' | 'audiences' | 'attributes' | 'target'
  /** The parameter, when it is one of the target. */
  readonly parameter?: string | undefined
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

export interface Merge {
  /** Both sides’ changes; where they are in conflict, mine. */
  readonly merged: Contents
  readonly conflicts: readonly MergeConflict[]
}

/**
 * Joins two edits of one dataflow, audience by audience, attribute by attribute, parameter by parameter: what either
 * side added is in, what either removed is out. A conflict is a value that both changed, each to another one, or a
 * list that only both removals together would empty.
 *
 * @param base  what both began with
 */
export function mergeContents(base: Contents, mine: Contents, theirs: Contents): Merge {
  const texts = (['name', 'description'] as const).filter((part) =>
    isContested(base[part], mine[part], theirs[part]),
  )
  const audiences = mergeLists(base.audiences, mine.audiences, theirs.audiences, idOf)
  const attributes = mergeLists(base.attributes, mine.attributes, theirs.attributes, itself)
  const target = mergeTargets(base.target, mine.target, theirs.target)
  return {
    merged: {
      name: mergeValue(base.name, mine.name, theirs.name),
      description: mergeValue(base.description, mine.description, theirs.description),
      audiences: audiences.merged,
      attributes: attributes.merged,
      target: target.merged,
    },
    conflicts: [
      ...texts.map((part) => ({ part, base: base[part], mine: mine[part], theirs: theirs[part] })),
      ...target.contested.map((parameter) => ({
        part: 'target' as const,
        parameter,
        base: base.target[parameter],
        mine: mine.target[parameter],
        theirs: theirs.target[parameter],
      })),
      ...(['audiences', 'attributes'] as const)
        .filter((part) => ({ audiences, attributes })[part].isEmptied)
        .map((part) => ({ part, base: base[part], mine: mine[part], theirs: theirs[part] })),
    ],
  }
}

function isContested(base: unknown, mine: unknown, theirs: unknown): boolean {
  return !isSameValue(mine, base) && !isSameValue(theirs, base) && !isSameValue(mine, theirs)
}

function mergeValue<T>(base: T, mine: T, theirs: T): T {
  return isSameValue(mine, base) ? theirs : mine
}

/** In the order of theirs, which is the platform’s, then what is only mine. */
function mergeLists<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  keyOf: (item: T) => string,
): { merged: readonly T[]; isEmptied: boolean } {
  const keys = (items: readonly T[]) => new Set(items.map(keyOf))
  const [inBase, inMine, inTheirs] = [keys(base), keys(mine), keys(theirs)]
  const kept = theirs.filter((item) => inMine.has(keyOf(item)) || !inBase.has(keyOf(item)))
  const added = mine.filter((item) => !inTheirs.has(keyOf(item)) && !inBase.has(keyOf(item)))
  const merged = [...kept, ...added]
  const isEmptied = merged.length === 0 && mine.length > 0 && theirs.length > 0
  return isEmptied ? { merged: mine, isEmptied } : { merged, isEmptied }
}

function mergeTargets(base: Contents['target'], mine: Contents['target'], theirs: Contents['target']) {
  const parameters = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const contested = parameters.filter((name) => isContested(base[name], mine[name], theirs[name]))
  const values = parameters.map((name) => [name, mergeValue(base[name], mine[name], theirs[name])] as const)
  return { merged: Object.fromEntries(values.filter(([, value]) => value !== undefined)), contested }
}

function idOf({ id }: ContentsAudience): string {
  return id
}

function itself(path: string): string {
  return path
}
