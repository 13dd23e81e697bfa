import type { Contents } from '@/lib/activation/editing/contents'
import { type MergeConflict, mergeContents } from '@/lib/activation/editing/merge-contents'

export type Side = 'mine' | 'theirs'

/** Names a conflict among the others of its edit. */
export function conflictKey({ part, parameter }: Pick<MergeConflict, 'part' | 'parameter'>): string {
  return parameter ? `${part}.${parameter}` : part
}

/**
 * What to send once it is chosen which side stays in each conflict: everything both sides agree on, and the choices.
 *
 * @param base  what both sides began with
 */
export function resolvedContents(
  { base, mine, theirs }: { base: Contents; mine: Contents; theirs: Contents },
  conflicts: readonly MergeConflict[],
  choices: ReadonlyMap<string, Side>,
): Contents {
  const { merged } = mergeContents(base, mine, theirs)
  const taken = conflicts.filter((conflict) => choices.get(conflictKey(conflict)) === 'theirs')
  const parts = taken.flatMap(({ part }) => (part === 'target' ? [] : [[part, theirs[part]] as const]))
  const parameters = taken.flatMap(({ parameter }) =>
    parameter ? [[parameter, theirs.target[parameter]] as const] : [],
  )
  return {
    ...merged,
    ...Object.fromEntries(parts),
    target: { ...merged.target, ...Object.fromEntries(parameters) },
  }
}
