import type { SortDirection } from 'react-aria-components/Table'
import { classNames } from './class-names'
import { ChevronDownIcon } from './icons'

type ColumnTitleProps = { title: string; isHidden: boolean; sortDirection: SortDirection | undefined }

/** Screen readers are told the direction by the table itself. */
export function ColumnTitle({ title, isHidden, sortDirection }: ColumnTitleProps) {
  if (isHidden) return <span className="sr-only">{title}</span>
  return (
    <span className={classNames('inline-flex min-w-0 items-center gap-1', sortDirection && 'text-ink')}>
      <span className="truncate">{title}</span>
      {sortDirection && (
        <ChevronDownIcon
          className={classNames('size-3.5 text-accent', sortDirection === 'ascending' && 'rotate-180')}
        />
      )}
    </span>
  )
}
