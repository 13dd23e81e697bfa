import type { ReactNode } from 'react'
import { classNames } from './class-names'

type ScrollTableProps = {
  label: string
  columns: readonly { title: string; isNumber?: boolean }[]
  /** The rows. */
  children: ReactNode
  maxHeight?: string
}

/** A table in a region of its own that scrolls either way; its head stays in sight. */
export function ScrollTable({ label, columns, children, maxHeight = '26rem' }: ScrollTableProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-auto rounded-sm focus-visible:-outline-offset-2"
      style={{ maxHeight }}
    >
      <table className="w-full border-collapse text-left text-sm">
        <thead className="sticky top-0 bg-surface text-ink-3">
          <tr>
            {columns.map(({ title, isNumber }, index) => (
              <th
                key={title}
                scope="col"
                className={classNames(
                  'py-2 font-medium whitespace-nowrap',
                  index > 0 && 'pl-4',
                  isNumber && 'text-right',
                )}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
