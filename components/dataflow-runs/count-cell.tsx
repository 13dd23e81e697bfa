/** A count in a table; one that Adobe does not tell is no zero. */
export function CountCell({ value }: { value: number | undefined }) {
  return (
    <td className="py-2 pl-4 text-right numeric">
      {value === undefined ? <span className="text-ink-3">not told</span> : value.toLocaleString('en')}
    </td>
  )
}
