import { type ActivationSnapshot, replay } from '../activation/progress'
import type { OperationContext } from './context'

interface ActivationHistory {
  readonly snapshot: ActivationSnapshot
  /** Number of the last event in it: a reader of the events goes on behind it. */
  readonly sequence: number
}

/** Where an activation stands, and after how many events; undefined when this scope has no such activation. */
export async function readActivationHistory(
  { journal, scope }: Pick<OperationContext, 'journal' | 'scope'>,
  id: string,
): Promise<ActivationHistory | undefined> {
  const events = await journal.activations.readEvents(scope, id, 0)
  const snapshot =
    events &&
    replay(
      id,
      events.map(({ event }) => event),
    )
  return snapshot && { snapshot, sequence: events.at(-1)?.sequence ?? 0 }
}
