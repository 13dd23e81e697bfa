import { z } from 'zod'
import { resourceIdSchema } from '../activation/draft'
import { type BulkAction, type BulkChange, bulkActions } from '../contract/bulk-changes'
import type { NewBulkItem } from '../journal/bulk-change-store'
import { carryOutBulkChange } from './carry-out-bulk-change'
import type { OperationContext } from './context'
import { readBulkChange } from './read-bulk-change'

/** As many as a sandbox has destinations, several times over. */
const itemsMax = 1_000

const itemSchema = z.strictObject({
  id: resourceIdSchema,
  /** Shown in the report, should the thing be gone by then. */
  name: z.string().max(1_000),
  type: z.enum(['connection', 'source-connection', 'target-connection']).optional(),
})

/** The body of `POST /api/bulk-changes`. */
export const bulkChangeSchema = z
  .strictObject({
    action: z.enum(bulkActions, `Say one of ${bulkActions.join(', ')}`),
    items: z
      .array(itemSchema)
      .min(1, 'Select at least one')
      .max(itemsMax, `Select at most ${itemsMax.toLocaleString('en')}`)
      .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'One is selected twice'),
    /** With `delete`: accounts that nothing else uses go with their dataflows. */
    withAccounts: z.boolean().default(false),
  })
  .refine(
    ({ action, items }) => items.every(({ type }) => (action === 'clean-up') === (type !== undefined)),
    'A clean-up names the type of each connection; nothing else does',
  )

type NewBulkChange = z.infer<typeof bulkChangeSchema>

/**
 * Writes down a change of many things, and begins to work on it in the background. Its items are done one by one, and
 * what became of each is written down at once; so the report survives the page, and this server.
 *
 * @param id  the caller’s own, so that asking again after a lost answer does not start it twice
 */
export async function startBulkChange(
  context: OperationContext,
  { action, items, withAccounts }: NewBulkChange,
  id: string = context.newId(),
): Promise<BulkChange> {
  const { journal, scope, actor, now } = context
  const at = now()
  await journal.bulkChanges.create(scope, {
    id,
    actor,
    action,
    withAccounts,
    at,
    items: items.map((item) => toItem(action, item)),
  })
  await carryOutBulkChange(context, id)
  return readBulkChange(context, id)
}

function toItem(action: BulkAction, { id, name, type }: z.infer<typeof itemSchema>): NewBulkItem {
  const resourceType = type ?? 'dataflow'
  // Accounts go last: what is built on them goes before.
  const wave = action === 'clean-up' && type === 'connection' ? 1 : 0
  return { resourceType, resourceId: id, name: name || id, wave }
}
