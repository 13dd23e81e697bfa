import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { BulkChange, BulkItem } from '@/lib/contract/bulk-changes'
import type { DataflowView } from '@/lib/contract/dataflows'
import { showBulkResults } from './show-bulk-results'
import { forgetDataflows } from './use-dataflows'

test('a report that was over before the list was opened changes nothing on it', () => {
  const list = listOf({ a: 'enabled' })
  const seen = showBulkResults(list.client, [change({ a: 'done' }, 'finished')], undefined)
  expect(list.states()).toEqual({ a: 'enabled' })
  // Nor when the reports are read again.
  showBulkResults(list.client, [change({ a: 'done' }, 'finished')], seen)
  expect(list.states()).toEqual({ a: 'enabled' })
})

test('what a change has done shows at once, also when the list was opened in its middle', () => {
  const list = listOf({ a: 'enabled', b: 'enabled' })
  const seen = showBulkResults(list.client, [change({ a: 'done', b: 'working' }, 'running')], undefined)
  expect(list.states()).toEqual({ a: 'disabled', b: 'enabled' })
  showBulkResults(list.client, [change({ a: 'done', b: 'done' }, 'finished')], seen)
  expect(list.states()).toEqual({ a: 'disabled', b: 'disabled' })
})

test('a list that is read anew keeps what it shows until the answer is there', () => {
  const list = listOf({ a: 'enabled' })
  forgetDataflows(list.client)
  expect(list.states()).toEqual({ a: 'enabled' })
  expect(list.client.getQueryState(['dataflow-pages'])?.isInvalidated).toBe(true)
})

function listOf(states: Readonly<Record<string, string>>) {
  const client = new QueryClient()
  const items = Object.entries(states).map(([id, state]) => dataflow(id, state))
  client.setQueryData(['dataflow-pages'], { pages: [{ items }], pageParams: [''] })
  return {
    client,
    states: () => {
      const data = client.getQueryData<{ pages: { items: DataflowView[] }[] }>(['dataflow-pages'])
      return Object.fromEntries(
        data?.pages.flatMap(({ items: shown }) => shown.map(({ id, state }) => [id, state])) ?? [],
      )
    },
  }
}

function change(
  statuses: Readonly<Record<string, BulkItem['status']>>,
  status: BulkChange['status'],
): BulkChange {
  return {
    id: 'change',
    action: 'disable',
    actor: 'somebody',
    createdAt: 0,
    status,
    pausedUntil: undefined,
    items: Object.entries(statuses).map(([resourceId, itemStatus], position) => ({
      position,
      resourceId,
      name: resourceId,
      resourceType: 'dataflow',
      status: itemStatus,
    })),
  }
}

function dataflow(id: string, state: string): DataflowView {
  return {
    id,
    name: id,
    description: '',
    destination: 'amazon-kinesis',
    destinationName: 'Amazon Kinesis',
    target: 'stream',
    state,
    audienceCount: 1,
    attributeCount: 1,
    account: undefined,
    createdAt: 0,
    createdBy: undefined,
    updatedAt: 0,
    updatedBy: undefined,
    lastRun: undefined,
  }
}
