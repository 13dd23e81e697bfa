'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { GridListItem } from 'react-aria-components/GridList'
import { Checkbox } from './checkbox'

export const VirtualRowContext = createContext<(key: string, isSelected: boolean) => ReactNode>(() => null)

const row =
  'group flex h-full cursor-pointer items-center gap-3.5 border-b border-line px-4 transition-colors duration-100 ' +
  'hover:bg-sunken selected:bg-accent-soft/55 focus-visible:-outline-offset-2'

export function VirtualRow({ id, textValue }: { id: string; textValue: string }) {
  return (
    <GridListItem id={id} textValue={textValue} className={row}>
      {({ isSelected }) => (
        <>
          <Checkbox slot="selection" />
          <RowContent id={id} isSelected={isSelected} />
        </>
      )}
    </GridListItem>
  )
}

function RowContent({ id, isSelected }: { id: string; isSelected: boolean }) {
  const renderRow = useContext(VirtualRowContext)
  return <div className="min-w-0 flex-1">{renderRow(id, isSelected)}</div>
}
