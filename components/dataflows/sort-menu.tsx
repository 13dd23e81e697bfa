'use client'

import { Button } from 'react-aria-components/Button'
import { MenuTrigger } from 'react-aria-components/Menu'
import { chipStyles } from '@/components/ui/chip-styles'
import { ChevronDownIcon } from '@/components/ui/icons'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { Sort } from './dataflow-filters'
import { changeListView } from './use-list-view'

const choices: readonly { id: string; title: string; sort: Sort }[] = [
  { id: 'modified', title: 'Last modified first', sort: { column: 'modified', direction: 'descending' } },
  { id: 'created', title: 'Newest first', sort: { column: 'created', direction: 'descending' } },
  { id: 'name', title: 'Name', sort: { column: 'name', direction: 'ascending' } },
  { id: 'status', title: 'Failing first', sort: { column: 'status', direction: 'ascending' } },
  { id: 'audiences', title: 'Most audiences', sort: { column: 'audiences', direction: 'descending' } },
  { id: 'lastRun', title: 'Last run', sort: { column: 'lastRun', direction: 'descending' } },
]

/** Stands in for the column titles where there are none to press. */
export function SortMenu({ sort }: { sort: Sort }) {
  const chosen = choices.find(
    (choice) => choice.sort.column === sort.column && choice.sort.direction === sort.direction,
  )
  return (
    <MenuTrigger>
      <Button className={chipStyles(false)}>
        <span className="text-ink-2">Sort</span>{' '}
        <span className="font-medium">{chosen?.title ?? 'by column'}</span>
        <ChevronDownIcon className="size-3.5 text-ink-2" />
      </Button>
      <Menu
        label="Sort"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosen ? [chosen.id] : []}
        onAction={(key) => {
          const next = choices.find(({ id }) => id === key)
          if (next) changeListView({ sort: next.sort })
        }}
      >
        {choices.map(({ id, title }) => (
          <MenuItem key={id} id={id}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  )
}
