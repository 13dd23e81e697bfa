import type { BulkItem } from '../contract/bulk-changes'
import type { DeletionReport, SwitchAction } from '../contract/dataflow-changes'
import { AppError, PlatformError } from '../errors'
import type { BulkOutcome, StoredBulkChange } from '../journal/bulk-change-store'
import { JournalError } from '../journal/journal-error'
import type { OperationContext } from './context'
import { deleteDataflow } from './delete-dataflow'
import type { WaitWhenBusy } from './remove-connections'
import { removeOrphan } from './remove-orphan'
import { switchDataflow } from './switch-dataflow'

/**
 * Does what a change of many things wants of one of them. Each looks first at how the thing stands, so doing it again
 * after an interruption does no harm.
 *
 * @param waitWhenBusy    for the middle of an item: what is done of it by then could not be told by throwing
 * @throws JournalError   nothing more may be done
 * @throws PlatformError  `platform-busy`: this one has to wait
 */
export async function changeBulkItem(
  context: OperationContext,
  { action, withAccounts }: Pick<StoredBulkChange, 'action' | 'withAccounts'>,
  item: BulkItem,
  waitWhenBusy: WaitWhenBusy,
): Promise<BulkOutcome> {
  const account = withAccounts ? 'delete' : 'keep'
  try {
    switch (action) {
      case 'enable':
      case 'disable':
        return await switchOne(context, item, action)
      case 'delete':
        return outcomeOf(await deleteDataflow(context, item.resourceId, { account, waitWhenBusy }))
      case 'clean-up':
        return await removeOrphan(context, item)
    }
  } catch (error) {
    return failureOf(context, action, error)
  }
}

async function switchOne(
  context: OperationContext,
  { resourceId }: BulkItem,
  action: SwitchAction,
): Promise<BulkOutcome> {
  const { outcome, state } = await switchDataflow(context, resourceId, action)
  if (outcome === 'pending')
    return { status: 'done', note: `Adobe took it and still shows the dataflow as ${state}.` }
  return outcome === 'done'
    ? { status: 'done' }
    : { status: 'unchanged', note: `It was ${action === 'enable' ? 'enabled' : 'disabled'} already.` }
}

const whereToFind = 'What nothing uses any more, you find under Unused connections.'

function outcomeOf({ connections }: DeletionReport): BulkOutcome {
  const left = connections.filter(({ result }) => result !== 'deleted')
  if (left.length === 0) return { status: 'done' }
  const names = left.map(({ name, detail }) => `${name}: ${detail ?? 'still there.'}`)
  return {
    status: 'done',
    note: `The dataflow is deleted. Left behind: ${names.join(' ')} ${whereToFind}`,
    requestId: left[0]?.requestId,
  }
}

function failureOf(
  { adobe, newId, reportError }: OperationContext,
  action: StoredBulkChange['action'],
  error: unknown,
): BulkOutcome {
  if (error instanceof JournalError || adobe.signal?.aborted) throw error
  if (!(error instanceof AppError)) {
    const requestId = newId()
    reportError(error, `bulk ${action}, ${requestId}`)
    return { status: 'failed', note: 'Something went wrong on our side.', requestId }
  }
  if (error.code === 'platform-busy') throw error
  const requestId = error instanceof PlatformError ? error.requestId : undefined
  if (error.code === 'resource-gone' && action !== 'enable' && action !== 'disable')
    return { status: 'unchanged', note: 'It was gone already.', requestId }
  return { status: 'failed', note: `${error.title}. ${error.detail}`, requestId }
}
