import { isDestinationId } from '@/lib/destinations/registry'
import { type ColumnId, type ColumnSet, defaultColumns, readColumns, writeColumns } from './dataflow-columns'

/** `working`: the platform’s passing states, whatever they are called. */
export const stateFilters = ['enabled', 'disabled', 'working'] as const

export type StateFilter = (typeof stateFilters)[number]

export const sortColumns = [
  'name',
  'destination',
  'account',
  'target',
  'audiences',
  'attributes',
  'status',
  'lastRun',
  'created',
  'modified',
] as const satisfies readonly ColumnId[]

export interface Sort {
  readonly column: (typeof sortColumns)[number]
  readonly direction: 'ascending' | 'descending'
}

/** What the list is narrowed to. Days are those of the reader, as `2026-01-31`, both included. */
export interface DataflowFilters {
  readonly search?: string | undefined
  /** The id of a destination; `other` are those this application does not manage. */
  readonly destination?: string | undefined
  readonly state?: StateFilter | undefined
  /** The id of an account. */
  readonly account?: string | undefined
  readonly createdFrom?: string | undefined
  readonly createdTo?: string | undefined
  readonly modifiedFrom?: string | undefined
  readonly modifiedTo?: string | undefined
  readonly isFailing?: boolean | undefined
}

/** Everything about the list that stands in its address. */
export interface DataflowListView {
  readonly filters: DataflowFilters
  readonly sort: Sort
  readonly columns: ColumnSet
}

const searchMax = 200
/** Years before 2000 are what a year looks like while it is being typed. */
const day = /^[2-9]\d{3}-\d{2}-\d{2}$/
const resourceId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

export const defaultSort: Sort = { column: 'modified', direction: 'descending' }

/** An address may have been mistyped or come from a later version: what is unknown in it changes nothing. */
export function readListView(parameters: Pick<URLSearchParams, 'get'>): DataflowListView {
  const dayOf = (name: string) => matching(day, parameters.get(name))
  const destination = parameters.get('destination')
  return {
    filters: {
      search: parameters.get('search')?.trim().slice(0, searchMax) || undefined,
      destination:
        destination === 'other' || (destination && isDestinationId(destination)) ? destination : undefined,
      state: stateFilters.find((state) => state === parameters.get('state')),
      account: matching(resourceId, parameters.get('account')),
      createdFrom: dayOf('createdFrom'),
      createdTo: dayOf('createdTo'),
      modifiedFrom: dayOf('modifiedFrom'),
      modifiedTo: dayOf('modifiedTo'),
      isFailing: parameters.get('failing') === 'yes' || undefined,
    },
    sort: readSort(parameters.get('sort')),
    columns: readColumns(parameters.get('columns')),
  }
}

/** The query of the page’s address; what is as usual is left out. */
export function writeListView({ filters, sort, columns }: DataflowListView): string {
  const { isFailing, ...texts } = filters
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(texts)) if (value) parameters.set(name, value)
  if (isFailing) parameters.set('failing', 'yes')
  const sorted = `${sort.direction === 'descending' ? '-' : ''}${sort.column}`
  if (sorted !== `-${defaultSort.column}`) parameters.set('sort', sorted)
  const shown = writeColumns(columns)
  if (shown !== writeColumns(defaultColumns)) parameters.set('columns', shown)
  return parameters.toString()
}

export function isFiltered(filters: DataflowFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined && value !== '')
}

function readSort(text: string | null): Sort {
  const column = sortColumns.find((one) => one === text?.replace(/^-/, ''))
  if (!column) return defaultSort
  return { column, direction: text?.startsWith('-') ? 'descending' : 'ascending' }
}

function matching(pattern: RegExp, text: string | null): string | undefined {
  return text !== null && pattern.test(text) ? text : undefined
}
