'use client'

import { createContext, type ReactNode, useContext } from 'react'

/** Cells get their content through this: the collection of thousands is then built once, not on every render. */
export const VirtualTableContext = createContext<(key: string, column: string) => ReactNode>(() => null)

export function VirtualCell({ itemKey, column }: { itemKey: string; column: string }) {
  const renderCell = useContext(VirtualTableContext)
  return <div className="min-w-0 flex-1">{renderCell(itemKey, column)}</div>
}
