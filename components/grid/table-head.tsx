'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { ChevronDownIcon } from '@/components/ui/icons'

export type TableColumn = {
  id: string
  title: string
  /** In px at the browser's standard text size. */
  minWidth: number
  /** Of the room that is left, compared with the other columns. */
  share: number
  isNumber?: boolean
  isSortable?: boolean
}

export interface TableSort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

interface TableHeadProps {
  readonly columns: readonly TableColumn[]
  /** The box that chooses all rows. */
  readonly box: ReactNode
  readonly sort?: TableSort | undefined
  readonly onSort?: ((sort: TableSort) => void) | undefined
  /** For a single column, whose title says nothing new. */
  readonly isHidden: boolean
  /** Down from here: to the rows. */
  readonly onLeaveDown: () => void
}

/** The titles of a table's columns. One stop of the Tab key; the arrows go on from there. */
export function TableHead({ columns, box, sort, onSort, isHidden, onLeaveDown }: TableHeadProps) {
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button, input')]
    const at = stops.findIndex((stop) => Object.is(stop, event.target))
    if (event.key === 'ArrowDown') onLeaveDown()
    else if (event.key === 'ArrowRight') stops[(at + 1) % stops.length]?.focus()
    else if (event.key === 'ArrowLeft') stops[(at - 1 + stops.length) % stops.length]?.focus()
    else return
    event.preventDefault()
  }
  return (
    <div
      role="rowgroup"
      data-grid-head
      className="border-b border-line text-sm text-ink-2"
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={rowStyles(isHidden)}>
        <div role="columnheader" aria-label="Selection" className="grid place-items-center">
          {box}
        </div>
        {columns.map((column) => (
          <ColumnHead
            key={column.id}
            column={column}
            direction={sort?.column === column.id ? sort.direction : undefined}
            onSort={onSort}
            isHidden={isHidden}
          />
        ))}
      </div>
    </div>
  )
}

function rowStyles(isHidden: boolean): string {
  return classNames('grid', isHidden ? 'min-h-11' : 'min-h-10.5')
}

interface ColumnHeadProps {
  readonly column: TableColumn
  readonly direction: TableSort['direction'] | undefined
  readonly onSort: TableHeadProps['onSort']
  readonly isHidden: boolean
}

function ColumnHead({ column, direction, onSort, isHidden }: ColumnHeadProps) {
  const { id, title, isNumber = false, isSortable = false } = column
  const styles = classNames('flex min-w-0 items-center font-medium', isNumber && 'justify-end')
  if (!isSortable || !onSort || isHidden) {
    return (
      <div role="columnheader" className={`${styles} px-3`}>
        {isHidden && <span aria-hidden="true">Select all</span>}
        <span className={isHidden ? 'sr-only' : 'truncate'}>{title}</span>
      </div>
    )
  }
  return (
    <div role="columnheader" aria-sort={direction ?? 'none'} className="grid min-w-0">
      <button
        type="button"
        tabIndex={-1}
        onClick={() =>
          onSort({ column: id, direction: direction === 'ascending' ? 'descending' : 'ascending' })
        }
        className={`${styles} cursor-pointer gap-1 px-3 hover:text-ink focus-visible:-outline-offset-2 ${direction ? 'text-ink' : ''}`}
      >
        <span className="truncate">{title}</span>
        {direction && (
          <ChevronDownIcon
            className={classNames('size-3.5 shrink-0 text-accent', direction === 'ascending' && 'rotate-180')}
          />
        )}
      </button>
    </div>
  )
}
