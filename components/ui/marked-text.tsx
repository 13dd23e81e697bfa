interface Stretch {
  readonly start: number
  readonly end: number
}

/** A text with stretches of it marked, as what a search found. */
export function MarkedText({ text, ranges }: { text: string; ranges: readonly Stretch[] }) {
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark className="rounded-xs bg-accent-soft text-accent underline decoration-2 underline-offset-2">
            {text.slice(start, end)}
          </mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  )
}
