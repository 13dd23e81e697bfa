import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { resourceIdSchema } from '../activation/draft'
import type { DraftSaved, DraftView } from '../contract/drafts'
import { type DraftContent, draftContentSchema } from '../destinations/draft-content'
import type { OperationContext } from './context'
import { readDraft } from './read-draft'

/** The body of `PUT /api/drafts/:id`. */
export const draftSaveSchema = z.strictObject({
  content: draftContentSchema,
  /** The revision it was made from; 0 for a new draft. */
  basedOn: z.number('Name the revision this was made from').int().min(0),
  activationId: resourceIdSchema.optional(),
})

type DraftSaveInput = z.infer<typeof draftSaveSchema>

export type SaveResult =
  | ({ readonly isSaved: true } & DraftSaved)
  /** Somebody saved meanwhile: their draft, so that nothing of either is lost. */
  | { readonly isSaved: false; readonly newer: DraftView }

/**
 * Keeps a draft, unless somebody else has saved it since the caller last saw it.
 *
 * @throws AppError  `draft-gone` when a draft that was saved before is no longer there
 */
export async function saveDraft(
  context: Pick<OperationContext, 'journal' | 'scope' | 'actor' | 'now'>,
  id: string,
  { content, basedOn, activationId }: DraftSaveInput,
): Promise<SaveResult> {
  const { journal, scope, actor, now } = context
  const at = now()
  const draft = { id, actor, content: { ...content }, activationId, basedOn, at }
  const revision = await journal.drafts.save(scope, draft)
  if (revision !== undefined) return { isSaved: true, revision, updatedAt: at }
  const newer = await readDraft(context, id)
  // An answer that was lost, or a save that was sent twice: what is kept is what the caller sends.
  if (isDeepStrictEqual(newer.content, asStored(content)) && newer.activation?.id === activationId)
    return { isSaved: true, revision: newer.revision, updatedAt: newer.updatedAt }
  return { isSaved: false, newer }
}

/** As the database gives it back: without members that are undefined. */
function asStored(content: DraftContent): unknown {
  return JSON.parse(JSON.stringify(content))
}
