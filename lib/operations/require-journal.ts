import { JournalError } from '../journal/journal-error'
import type { OperationContext } from './context'

/**
 * What cannot be written down is not done.
 *
 * @throws JournalError  the database does not work
 */
export async function requireJournal({ journal }: Pick<OperationContext, 'journal'>): Promise<void> {
  const { status } = await journal.health()
  if (status !== 'ok') throw new JournalError(status, undefined)
}
