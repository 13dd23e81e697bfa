import { resourceIdSchema } from '../activation/draft'
import type { OperationContext } from './context'

/** Deletes a draft. Doing it twice is no mistake: it is gone either way. */
export async function discardDraft(
  { journal, scope }: Pick<OperationContext, 'journal' | 'scope'>,
  id: string,
): Promise<void> {
  if (resourceIdSchema.safeParse(id).success) await journal.drafts.discard(scope, id)
}
