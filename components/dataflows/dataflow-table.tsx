'use client'

import { useMemo } from 'react'
import type { TableColumn } from '@/components/grid/table-head'
import { VirtualTable } from '@/components/grid/virtual-table'
import { useGoTo } from '@/components/ui/use-go-to'
import type { DataflowView } from '@/lib/contract/dataflows'
import { DataflowCard } from './dataflow-card'
import { DataflowCell } from './dataflow-cell'
import { type ColumnId, type ColumnSet, dataflowColumns } from './dataflow-columns'
import { type Sort, sortColumns } from './dataflow-filters'
import { isReadOnly } from './dataflow-health'
import { useIsWide } from './use-is-wide'
import { changeListView } from './use-list-view'

type DataflowTableProps = {
  dataflows: readonly DataflowView[]
  columns: ColumnSet
  sort: Sort
  selectedIds: ReadonlySet<string>
  onSelect: (ids: ReadonlySet<string>) => void
}

const card: readonly TableColumn[] = [{ id: 'card', title: 'Dataflow', minWidth: 200, share: 1 }]
const rowHeight = 58
const cardHeight = 112

const keyOf = ({ id }: DataflowView) => id
const textOf = ({ name }: DataflowView) => name

/** Columns where there is room for them; otherwise one, which holds a card. */
export function DataflowTable({ dataflows, columns, sort, ...props }: DataflowTableProps) {
  const goTo = useGoTo()
  const isWide = useIsWide()
  const shown = useMemo((): readonly TableColumn[] => {
    if (!isWide) return card
    return dataflowColumns
      .filter(({ id }) => columns.has(id))
      .map((column) => ({ ...column, isSortable: true }))
  }, [columns, isWide])
  const readOnly = useMemo(() => new Set(dataflows.filter(isReadOnly).map(keyOf)), [dataflows])

  return (
    <VirtualTable
      label="Dataflows"
      columns={shown}
      items={dataflows}
      itemKey={keyOf}
      itemText={textOf}
      rowHeight={isWide ? rowHeight : cardHeight}
      isHeaderHidden={!isWide}
      renderCell={renderCell}
      selectedKeys={props.selectedIds}
      onSelectionChange={props.onSelect}
      disabledKeys={readOnly}
      sort={sort}
      onSort={({ column, direction }) => {
        const known = sortColumns.find((one) => one === column)
        if (known) changeListView({ sort: { column: known, direction } })
      }}
      onOpen={(id) => void goTo(`/dataflows/${id}`)}
    />
  )
}

function renderCell(dataflow: DataflowView, column: string) {
  return isColumn(column) ? (
    <DataflowCell dataflow={dataflow} column={column} />
  ) : (
    <DataflowCard dataflow={dataflow} />
  )
}

function isColumn(id: string): id is ColumnId {
  return dataflowColumns.some((column) => column.id === id)
}
