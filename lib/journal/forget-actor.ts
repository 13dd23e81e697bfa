import { and, eq, lt, sql } from 'drizzle-orm'
import type { DatabaseAccess } from './database-access'
import { activations, auditEvents, bulkChanges, deletedDataflows, drafts } from './schema'

/**
 * Deletes what an actor has done before a moment: activations with their steps and events, drafts, what was kept of
 * deleted dataflows, changes of many things, and the trail. Only for demo visitors, whose organizations are gone with their sessions; nothing of a real organization is ever deleted.
 */
export function forgetActor(access: DatabaseAccess, actor: string, before: number): Promise<void> {
  const moment = new Date(before)
  return access.query((db) =>
    db.transaction(async (transaction) => {
      // The trail’s trigger lets nothing else delete from it.
      await transaction.execute(sql`SELECT set_config('sluice.is_dropping_demo', 'on', true)`)
      await transaction
        .delete(activations)
        .where(and(eq(activations.actor, actor), lt(activations.createdAt, moment)))
      await transaction.delete(drafts).where(and(eq(drafts.actor, actor), lt(drafts.updatedAt, moment)))
      await transaction
        .delete(deletedDataflows)
        .where(and(eq(deletedDataflows.actor, actor), lt(deletedDataflows.deletedAt, moment)))
      await transaction
        .delete(bulkChanges)
        .where(and(eq(bulkChanges.actor, actor), lt(bulkChanges.createdAt, moment)))
      await transaction
        .delete(auditEvents)
        .where(and(eq(auditEvents.actor, actor), lt(auditEvents.at, moment)))
    }),
  )
}
