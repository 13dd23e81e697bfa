import { plural } from '@/components/ui/plural'
import type { StatusTone } from '@/components/ui/status-tag'
import type { BulkAction, BulkChange, BulkItemStatus } from '@/lib/contract/bulk-changes'

interface ActionWords {
  readonly verb: string
  /** Of what is being done, and of what was. */
  readonly going: string
  readonly done: string
  readonly noun: string
}

export const bulkActionWords: Readonly<Record<BulkAction, ActionWords>> = {
  enable: { verb: 'Enable', going: 'Enabling', done: 'enabled', noun: 'dataflow' },
  disable: { verb: 'Disable', going: 'Disabling', done: 'disabled', noun: 'dataflow' },
  delete: { verb: 'Delete', going: 'Deleting', done: 'deleted', noun: 'dataflow' },
  'clean-up': { verb: 'Delete', going: 'Deleting', done: 'deleted', noun: 'connection' },
}

export const bulkItemWords: Readonly<Record<BulkItemStatus, { tone: StatusTone; text: string }>> = {
  pending: { tone: 'neutral', text: 'Waiting' },
  working: { tone: 'busy', text: 'Working…' },
  done: { tone: 'ok', text: 'Done' },
  unchanged: { tone: 'neutral', text: 'Nothing to do' },
  failed: { tone: 'bad', text: 'Failed' },
}

export function countItems({ items }: Pick<BulkChange, 'items'>): Readonly<Record<BulkItemStatus, number>> {
  const counts = { pending: 0, working: 0, done: 0, unchanged: 0, failed: 0 }
  for (const { status } of items) counts[status] += 1
  return counts
}

/** How a change of many things stands, as a title. */
export function bulkTitle(change: BulkChange): string {
  const { going, done, noun } = bulkActionWords[change.action]
  const counts = countItems(change)
  const all = plural(change.items.length, noun)
  switch (change.status) {
    case 'running':
      return `${going} ${all}`
    case 'cancelling':
      return 'Ending after what is under way'
    case 'cancelled':
      return `Cancelled: ${counts.done} of ${all} ${done}`
    case 'stopped':
      return `Interrupted: ${counts.done} of ${all} ${done}`
    case 'finished':
      return counts.failed === 0 ? `${plural(counts.done, noun)} ${done}` : `${counts.done} of ${all} ${done}`
  }
}

/** What there is to say beside the title; empty when nothing is. */
export function bulkDetail(change: BulkChange): string {
  const counts = countItems(change)
  const left = counts.pending + counts.working
  const parts = [
    counts.failed > 0 && `${plural(counts.failed, 'failure')}.`,
    counts.unchanged > 0 && `${counts.unchanged} had nothing to do.`,
    change.status === 'stopped' && `The server that worked on it was stopped. ${left} are left.`,
    change.status === 'cancelled' && `${left} were left as they are.`,
    change.status === 'running' && 'You may leave this page; the report stays here.',
  ]
  return parts.filter(Boolean).join(' ')
}
