import { testConnection } from '../aep/connections'
import type { AccountCheck } from '../contract/accounts'
import type { OperationContext } from './context'
import { readAccount } from './read-account'
import { recordDirectDeed } from './record-direct-deed'

/**
 * Lets Adobe try the stored credentials at the vendor’s, and writes down whether they work.
 *
 * @throws PlatformError  Adobe did not say
 */
export async function checkAccount(context: OperationContext, id: string): Promise<AccountCheck> {
  const { connection } = await readAccount(context, id)
  return checkConnection(context, { id, name: connection.name })
}

/** The same for an account that was just read. */
export async function checkConnection(
  context: OperationContext,
  { id, name }: { readonly id: string; readonly name?: string | undefined },
): Promise<AccountCheck> {
  const works = await testConnection(context.adobe, id)
  await recordDirectDeed(context, {
    action: 'check',
    outcome: 'succeeded',
    resourceType: 'connection',
    resourceId: id,
    resourceName: name,
    after: { works },
  })
  return { at: context.now(), works }
}
