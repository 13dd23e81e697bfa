import { maskAuthParams } from '../aep/mask'
import type { AccountDetail } from '../contract/accounts'
import { AppError } from '../errors'
import { lastChecks } from './account-checks'
import { toAccountView } from './account-view'
import type { OperationContext } from './context'
import { readAccount } from './read-account'

/**
 * Everything about one account, less its secrets.
 *
 * @throws AppError       `not-found`
 * @throws PlatformError  `resource-gone`
 */
export async function describeAccount(
  context: Pick<OperationContext, 'adobe' | 'journal' | 'scope'>,
  id: string,
): Promise<AccountDetail> {
  const [account, checks] = await Promise.all([readAccount(context, id), lastChecks(context, id)])
  const { connection, dataflows, unusedTargets, feedsSources } = account
  const [view] = toAccountView(connection, { dataflows, lastCheck: checks.get(id) })
  if (!view) throw new AppError('not-found')
  return {
    ...view,
    etag: connection.etag ?? '',
    createdBy: connection.createdBy,
    credentials: maskAuthParams(connection.auth?.params ?? {}),
    unusedTargets: unusedTargets.map(({ id: targetId, name }) => ({ id: targetId, name })),
    feedsSources,
  }
}
