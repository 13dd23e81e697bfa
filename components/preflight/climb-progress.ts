import { type PreflightEvent, type Rung, type RungId, rungIds } from '@/lib/contract/preflight'

/** A ladder as far as it has been climbed. */
export interface ClimbProgress {
  readonly rungs: readonly Rung[]
  /** The rung that is being tested. */
  readonly at: RungId | undefined
}

export const atTheFoot: ClimbProgress = { rungs: [], at: undefined }

export function applyEvent(progress: ClimbProgress, event: PreflightEvent): ClimbProgress {
  if (event.type === 'climbing') return { ...progress, at: event.id }
  if (event.type === 'report') return { rungs: event.report.rungs, at: undefined }
  const others = progress.rungs.filter(({ id }) => id !== event.rung.id)
  return { rungs: [...others, event.rung], at: undefined }
}

/**
 * The ladder as it stands when the person breaks it off. Closing the connection is how the server learns of it, so its
 * own last word does not arrive.
 */
export function brokenOff({ rungs }: ClimbProgress): readonly Rung[] {
  const settled = new Map(rungs.map((rung) => [rung.id, rung]))
  const [first] = rungIds.filter((id) => !settled.has(id))
  return rungIds.map(
    (id): Rung =>
      settled.get(id) ??
      (id === first
        ? { id, status: 'cancelled', message: 'You stopped here.' }
        : { id, status: 'untested', message: 'Not tested: what comes before it was not tested.' }),
  )
}
