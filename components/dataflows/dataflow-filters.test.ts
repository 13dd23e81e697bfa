import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dataflowColumns, defaultColumns } from './dataflow-columns'
import {
  type DataflowListView,
  defaultSort,
  readListView,
  sortColumns,
  stateFilters,
  writeListView,
} from './dataflow-filters'

const usual: DataflowListView = { filters: {}, sort: defaultSort, columns: defaultColumns }
const read = (query: string) => readListView(new URLSearchParams(query))

test('the usual view leaves the address bare', () => {
  expect(writeListView(usual)).toBe('')
  expect(read('')).toEqual(usual)
})

test('what an address does not know changes nothing', () => {
  expect(
    read(
      'state=exploded&destination=pigeon-post&account=x&createdFrom=yesterday&sort=-size&columns=a,b&failing=1',
    ),
  ).toEqual(usual)
})

test('the name is always among the columns', () => {
  expect([...read('columns=status').columns]).toEqual(['name', 'status'])
})

const dayArbitrary = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

test('a view survives its address, whatever it is', () => {
  const view: fc.Arbitrary<DataflowListView> = fc.record({
    filters: fc.record({
      search: optional(
        fc
          .string({ minLength: 1, maxLength: 40 })
          .map((text) => text.trim())
          .filter(Boolean),
      ),
      destination: optional(fc.constantFrom('amazon-kinesis', 'azure-event-hubs', 'other')),
      state: optional(fc.constantFrom(...stateFilters)),
      account: optional(fc.uuid()),
      createdFrom: optional(dayArbitrary),
      createdTo: optional(dayArbitrary),
      modifiedFrom: optional(dayArbitrary),
      modifiedTo: optional(dayArbitrary),
      isFailing: optional(fc.constant(true)),
    }),
    sort: fc.record({
      column: fc.constantFrom(...sortColumns),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    }),
    columns: fc
      .subarray(dataflowColumns.map(({ id }) => id))
      .map((ids) => new Set(['name' as const, ...ids])),
  })
  fc.assert(
    fc.property(view, (one) => {
      expect(read(writeListView(one))).toEqual(one)
    }),
  )
})
