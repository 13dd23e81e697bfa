import type { ReactNode } from 'react'
import { CopyButton } from './copy-button'

type CopyableProps = {
  value: string
  label: string
  shorten?: boolean
  isInRow?: boolean
  /** How it is shown, where not as code. */
  children?: ReactNode
}

export function Copyable({ value, label, shorten = false, isInRow = false, children }: CopyableProps) {
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1">
      {children ? (
        <span className="min-w-0 wrap-anywhere">{children}</span>
      ) : (
        <span className="code min-w-0 break-all" title={shorten ? value : undefined}>
          {shorten ? shortened(value) : value}
        </span>
      )}
      <CopyButton text={value} label={label} isCompact isInRow={isInRow} />
    </span>
  )
}

/** Keeps both ends, because the ends are what people compare. */
function shortened(value: string): string {
  return value.length > 16 ? `${value.slice(0, 8)}…${value.slice(-4)}` : value
}
