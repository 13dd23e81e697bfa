import type { OperationContext } from './context'

/** The id of the draft an activation was made of, as long as there is one. */
export function findDraft(
  { journal, scope }: Pick<OperationContext, 'journal' | 'scope'>,
  activationId: string,
): Promise<string | undefined> {
  return journal.drafts.findByActivation(scope, activationId)
}
