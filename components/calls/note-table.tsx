import { ScrollTable } from '@/components/ui/scroll-table'

type NoteTableProps = {
  label: string
  columns: readonly string[]
  /** The last value of each is a sentence, the others are code. */
  rows: readonly (readonly string[])[]
}

/** Names and what they mean. */
export function NoteTable({ label, columns, rows }: NoteTableProps) {
  return (
    <ScrollTable label={label} columns={columns.map((title) => ({ title }))} maxHeight="16rem">
      {rows.map((row) => (
        <tr key={row.join(' ')} className="border-t border-line align-top">
          {row.map((value, index) => (
            <td
              key={columns[index]}
              className={
                index === row.length - 1
                  ? 'min-w-48 py-1.5 pl-4'
                  : 'code min-w-36 py-1.5 wrap-anywhere not-first:pl-4'
              }
            >
              {value}
            </td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  )
}
