import { z } from 'zod'
import type { AccountCheck } from '../contract/accounts'
import type { OperationContext } from './context'

type TrailContext = Pick<OperationContext, 'journal' | 'scope'>

/** What the entry of a check holds as its outcome. */
const checkedSchema = z.object({ works: z.boolean() })

/** The last check of each account that was tried from here, by its id. The trail is where they are written down. */
export async function lastChecks(
  { journal, scope }: TrailContext,
  accountId?: string,
): Promise<ReadonlyMap<string, AccountCheck>> {
  const resourceIds = accountId === undefined ? undefined : [accountId]
  const filter = { action: 'check', resourceType: 'connection', resourceIds } as const
  const checks = new Map<string, AccountCheck>()
  for (const { resourceId, at, after } of await journal.audit.latestOfEach(scope, filter)) {
    const checked = checkedSchema.safeParse(after)
    if (resourceId && checked.success) checks.set(resourceId, { at, ...checked.data })
  }
  return checks
}
