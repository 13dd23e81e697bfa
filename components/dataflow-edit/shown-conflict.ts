import type { ProblemDetails } from '@/components/api/problem-details'
import type { EditConflict } from '@/lib/contract/dataflow-edit'
import type { Exchange } from '@/lib/contract/exchanges'

/** A conflict on the screen, and the request that met it: the next one asks anew. */
export interface ShownConflict {
  readonly sides: EditConflict
  readonly requestId: string
  /** What went over the wire until it was met, from the first try on. */
  readonly exchanges: readonly Exchange[]
}

type Problem = Pick<ProblemDetails, 'code' | 'conflict' | 'exchanges' | 'fields' | 'requestId'>

/**
 * The conflict to show once an edit was not taken. The choices made on its screen survive whatever a second try may
 * help against; a new conflict takes its place, and a problem with a field is solved where the field is.
 */
export function conflictAfter(
  { code, conflict, exchanges = [], fields, requestId }: Problem,
  shown: ShownConflict | undefined,
): ShownConflict | undefined {
  if (code !== 'edit-conflict') return fields.length > 0 ? undefined : shown
  // Guaranteed by the route: the problem `edit-conflict` carries an EditConflict.
  const sides = conflict as EditConflict
  return {
    sides: { ...sides, sent: further(sides.sent, shown?.sides.sent) },
    requestId,
    exchanges: [...(shown?.exchanges ?? []), ...exchanges],
  }
}

const extents = ['nothing', 'target', 'unknown'] as const

/** What an earlier try has sent stays sent. */
function further(one: EditConflict['sent'], other: EditConflict['sent'] = 'nothing'): EditConflict['sent'] {
  return extents.indexOf(one) > extents.indexOf(other) ? one : other
}
