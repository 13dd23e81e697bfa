import { expect, test } from 'vitest'
import type { BulkChange, BulkItemStatus, BulkStatus } from '@/lib/contract/bulk-changes'
import { bulkDetail, bulkTitle } from './bulk-words'

function changeOf(status: BulkStatus, ...items: BulkItemStatus[]): BulkChange {
  return {
    id: 'b1',
    action: 'disable',
    actor: 'a',
    createdAt: 1,
    status,
    items: items.map((one, position) => ({
      position,
      resourceType: 'dataflow',
      resourceId: `f${position}`,
      name: `Feed ${position}`,
      status: one,
    })),
  }
}

test('a report never claims more than was done', () => {
  expect(bulkTitle(changeOf('finished', 'done', 'done'))).toBe('2 dataflows disabled')
  expect(bulkTitle(changeOf('finished', 'done', 'failed'))).toBe('1 of 2 dataflows disabled')
  expect(bulkTitle(changeOf('cancelled', 'done', 'pending'))).toBe('Cancelled: 1 of 2 dataflows disabled')
  expect(bulkTitle(changeOf('stopped', 'done', 'pending', 'working'))).toBe(
    'Interrupted: 1 of 3 dataflows disabled',
  )
  expect(bulkDetail(changeOf('stopped', 'done', 'pending', 'working'))).toContain('2 are left')
})

test('what had nothing to do, and what failed, is counted apart', () => {
  const detail = bulkDetail(changeOf('finished', 'done', 'unchanged', 'failed'))
  expect(detail).toBe('1 failure. 1 had nothing to do.')
})
