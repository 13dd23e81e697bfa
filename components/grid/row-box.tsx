import { CheckIcon, MinusIcon } from '@/components/ui/icons'

interface RowBoxProps {
  readonly label: string
  readonly isChecked: boolean
  readonly isMixed?: boolean
  readonly isDisabled?: boolean
  /** The grid gets to boxes with the arrow keys; one in a heading is a stop of Tab. */
  readonly isTabStop?: boolean
  readonly onPress?: () => void
}

const box =
  'peer col-start-1 row-start-1 size-4.5 cursor-pointer appearance-none rounded-xs border-drawn border-line-strong bg-surface ' +
  'transition-colors duration-press hover:border-accent checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent ' +
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken forced-colors:appearance-auto'
const glyph =
  'pointer-events-none col-start-1 row-start-1 hidden size-3.5 stroke-3 text-accent-ink forced-colors:hidden!'

/**
 * The box of a row. It is the browser's own: a list shows dozens of them, and the grid around it hears every press.
 */
export function RowBox({
  label,
  isChecked,
  isMixed = false,
  isDisabled,
  isTabStop = false,
  onPress,
}: RowBoxProps) {
  return (
    <span className="inline-grid size-4.5 shrink-0 place-items-center">
      <input
        // No attribute says so.
        ref={(element) => {
          if (element) element.indeterminate = isMixed
        }}
        type="checkbox"
        aria-label={label}
        checked={isChecked}
        readOnly
        disabled={isDisabled}
        tabIndex={isTabStop ? 0 : -1}
        onClick={onPress}
        className={box}
      />
      <CheckIcon className={`${glyph} peer-checked:block peer-indeterminate:hidden`} />
      <MinusIcon className={`${glyph} peer-indeterminate:block`} />
    </span>
  )
}
