import { resourceIdSchema } from '../activation/draft'
import type { DraftView } from '../contract/drafts'
import { draftContentSchema } from '../destinations/draft-content'
import { AppError } from '../errors'
import type { OperationContext } from './context'

/**
 * One draft of the sandbox.
 *
 * @throws AppError  `draft-gone` when there is none, `draft-outdated` when an earlier version kept it in another form
 */
export async function readDraft(
  { journal, scope }: Pick<OperationContext, 'journal' | 'scope'>,
  id: string,
): Promise<DraftView> {
  const stored = resourceIdSchema.safeParse(id).success ? await journal.drafts.read(scope, id) : undefined
  if (!stored) throw new AppError('draft-gone')
  const content = draftContentSchema.safeParse(stored.content)
  if (!content.success) throw new AppError('draft-outdated')
  return { ...stored, content: content.data }
}
