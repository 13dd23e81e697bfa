'use client'

import { MenuTrigger } from 'react-aria-components/Menu'
import { Button } from '@/components/ui/button'
import { ChevronDownIcon } from '@/components/ui/icons'
import { Menu, MenuItem } from '@/components/ui/menu'
import { type ColumnId, type ColumnSet, dataflowColumns } from './dataflow-columns'
import { changeListView } from './use-list-view'

/** Which columns the list shows. The name stays: it leads to the dataflow. */
export function ColumnsMenu({ columns }: { columns: ColumnSet }) {
  return (
    <MenuTrigger>
      <Button size="small">
        Columns <ChevronDownIcon className="size-3.5 text-ink-2" />
      </Button>
      <Menu
        label="Columns"
        selectionMode="multiple"
        selectedKeys={columns}
        disabledKeys={['name']}
        onSelectionChange={(keys) => {
          const isShown = (id: ColumnId) => keys === 'all' || keys.has(id)
          const shown = dataflowColumns.map(({ id }) => id).filter((id) => id === 'name' || isShown(id))
          changeListView({ columns: new Set(shown) })
        }}
      >
        {dataflowColumns.map(({ id, title }) => (
          <MenuItem key={id} id={id}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  )
}
