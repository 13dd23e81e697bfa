/** The columns of the list, in their order. Widths are in px at the browser’s standard text size. */
export const dataflowColumns = [
  { id: 'name', title: 'Name', minWidth: 190, share: 2.6 },
  { id: 'destination', title: 'Destination', minWidth: 152, share: 0.8 },
  { id: 'account', title: 'Account', minWidth: 130, share: 1.1 },
  { id: 'target', title: 'Stream or event hub', minWidth: 130, share: 1.2 },
  { id: 'audiences', title: 'Audiences', minWidth: 106, share: 0.5, isNumber: true },
  { id: 'attributes', title: 'Attributes', minWidth: 106, share: 0.5, isNumber: true },
  { id: 'status', title: 'Status', minWidth: 104, share: 0.6 },
  { id: 'lastRun', title: 'Last run', minWidth: 128, share: 0.8 },
  { id: 'created', title: 'Created', minWidth: 112, share: 0.8 },
  { id: 'modified', title: 'Modified', minWidth: 112, share: 0.8 },
] as const

export type ColumnId = (typeof dataflowColumns)[number]['id']

export type ColumnSet = ReadonlySet<ColumnId>

/** The name is always there: it leads to the dataflow. */
export const defaultColumns: ColumnSet = new Set(
  dataflowColumns.map(({ id }) => id).filter((id) => id !== 'created'),
)

/** Names that are not known are left out; without any that is, the usual columns are shown. */
export function readColumns(text: string | null): ColumnSet {
  if (text === null) return defaultColumns
  const named = new Set(text.split(','))
  const known = dataflowColumns.map(({ id }) => id).filter((id) => named.has(id))
  return known.length === 0 ? defaultColumns : new Set<ColumnId>(['name', ...known])
}

export function writeColumns(columns: ColumnSet): string {
  return dataflowColumns
    .map(({ id }) => id)
    .filter((id) => columns.has(id))
    .join(',')
}
