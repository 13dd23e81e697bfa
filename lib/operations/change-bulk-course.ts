import { z } from 'zod'
import type { BulkChange } from '../contract/bulk-changes'
import { carryOutBulkChange } from './carry-out-bulk-change'
import type { OperationContext } from './context'
import { readBulkChange } from './read-bulk-change'

export const bulkResumeSchema = z.strictObject({
  /** What failed gets another turn, too. */
  isRetry: z.boolean().default(false),
})

/**
 * Lets a change of many things end after the items that are being worked on.
 *
 * @throws AppError  `not-found`
 */
export async function cancelBulkChange(context: OperationContext, id: string): Promise<BulkChange> {
  await readBulkChange(context, id)
  await context.journal.bulkChanges.cancel(context.scope, id, context.now())
  return readBulkChange(context, id)
}

/**
 * Goes on with one that was cancelled or whose server is gone. What is done stays done.
 *
 * @throws AppError  `not-found`
 */
export async function resumeBulkChange(
  context: OperationContext,
  id: string,
  options: z.infer<typeof bulkResumeSchema>,
): Promise<BulkChange> {
  await readBulkChange(context, id)
  await context.journal.bulkChanges.reopen(context.scope, id, options)
  await carryOutBulkChange(context, id)
  return readBulkChange(context, id)
}

/**
 * Puts the report away; the trail keeps what was done.
 *
 * @throws AppError  `not-found`
 */
export async function dismissBulkChange(context: OperationContext, id: string): Promise<void> {
  await readBulkChange(context, id)
  await context.journal.bulkChanges.dismiss(context.scope, id, context.now())
}
