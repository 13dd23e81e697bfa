import { CopyButton } from './copy-button'

type CopyableProps = { value: string; label: string; shorten?: boolean; isInRow?: boolean }

export function Copyable({ value, label, shorten = false, isInRow = false }: CopyableProps) {
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1">
      <span className="code min-w-0 break-all" title={shorten ? value : undefined}>
        {shorten ? shortened(value) : value}
      </span>
      <CopyButton text={value} label={label} isCompact isInRow={isInRow} />
    </span>
  )
}

/** Keeps both ends, because the ends are what people compare. */
function shortened(value: string): string {
  return value.length > 16 ? `${value.slice(0, 8)}…${value.slice(-4)}` : value
}
