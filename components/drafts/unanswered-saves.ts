import type { DraftForm } from '@/lib/destinations/draft-content'
import { isSameForm } from './same-form'

/**
 * What was sent to the journal since it last answered that it has it: it may hold one of these without this tab knowing,
 * most likely the first, which nothing was in the way of. Oldest first.
 */
export type UnansweredSaves = readonly DraftForm[]

const savesMax = 5

/** With one more; the same one sent again is no other. */
export function withSave(saves: UnansweredSaves, form: DraftForm): UnansweredSaves {
  const last = saves.at(-1)
  if (last && isSameForm(last, form)) return saves
  const [first, ...rest] = saves
  return first ? [first, ...rest.slice(-(savesMax - 2)), form] : [form]
}

/** Whether what the journal holds is one of them, and so nobody else’s. */
export function isOneOf(saves: UnansweredSaves, form: DraftForm): boolean {
  return saves.some((save) => isSameForm(save, form))
}
