import { z } from 'zod'
import type { RecreatedDataflow } from '../contract/dataflow-changes'
import { activationDraftSchema } from '../destinations/draft-schema'
import { AppError, ValidationError } from '../errors'
import { toFieldProblems } from '../field-problems'
import type { StoredDeletion } from '../journal/deleted-dataflow-store'
import type { OperationContext } from './context'
import { draftOfDeletion } from './draft-of-deletion'
import { deletedDataflowKeptMs } from './list-deleted-dataflows'
import { startActivation } from './start-activation'

export const recreationSchema = z.strictObject({
  /** `activation`: at once, with the account that is still there. `draft`: to look it over in the wizard first. */
  as: z.enum(['activation', 'draft'], 'Say activation or draft'),
})

/**
 * Makes a deleted dataflow anew: as an activation that starts at once, or as a draft for the wizard. Asking twice starts
 * one activation; once that was undone, asking again starts another one.
 *
 * @throws AppError         `not-found` when nothing is kept of it
 * @throws ValidationError  its account, an audience or an attribute is gone: the draft lets a person mend that
 */
export async function recreateDataflow(
  context: OperationContext,
  id: string,
  { as }: z.infer<typeof recreationSchema>,
): Promise<RecreatedDataflow> {
  const { journal, scope, now } = context
  const deletion = await journal.deletedDataflows.read(scope, id)
  if (!deletion || deletion.deletedAt < now() - deletedDataflowKeptMs) throw new AppError('not-found')
  return as === 'draft' ? saveAsDraft(context, deletion) : activate(context, deletion)
}

async function saveAsDraft(
  { journal, scope, actor, now, newId }: OperationContext,
  { plan }: StoredDeletion,
): Promise<RecreatedDataflow> {
  const draftId = newId()
  const content = draftOfDeletion(plan, newId())
  await journal.drafts.save(scope, { id: draftId, actor, content, basedOn: 0, at: now() })
  return { draftId }
}

async function activate(context: OperationContext, { id, plan }: StoredDeletion): Promise<RecreatedDataflow> {
  const { journal, scope, newId } = context
  const { name, description, destination, account, target, audiences, attributes } = plan
  const draft = activationDraftSchema.safeParse({
    destination,
    name,
    ...(description ? { description } : {}),
    source: 'reuse',
    account: { kind: 'existing', connectionId: account?.id },
    target,
    audiences,
    attributes,
  })
  if (!draft.success) throw new ValidationError(toFieldProblems(draft.error))
  const activationId = await journal.deletedDataflows.claimRecreation(scope, id, newId())
  if (activationId === undefined) throw new AppError('not-found')
  // A claim outlives a start that failed and a server that ended: whoever comes next begins the same activation.
  const isBegun = (await journal.activations.read(scope, activationId)) !== undefined
  if (!isBegun) await startActivation(context, draft.data, activationId)
  return { activationId }
}
