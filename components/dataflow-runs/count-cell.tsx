import { silentWords } from './run-words'

type CountCellProps = {
  value: number | undefined
  /** Runs that a total leaves out. */
  silentCount?: number
}

/** A count in a table; one that Adobe does not tell is no zero, and one that it tells in part says so. */
export function CountCell({ value, silentCount = 0 }: CountCellProps) {
  return (
    <td className="py-2 pl-4 text-right numeric">
      {value === undefined ? <span className="text-ink-3">not told</span> : value.toLocaleString('en')}
      {value !== undefined && silentCount > 0 && (
        <span className="block text-xs text-ink-3">{silentWords(silentCount)}</span>
      )}
    </td>
  )
}
