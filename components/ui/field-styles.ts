import { classNames } from './class-names'

type ControlState = { isInvalid?: boolean; isDisabled?: boolean }

/** The frame of every control one types into or opens: a border of at least 3:1, and one focus ring. */
export function controlStyles({ isInvalid, isDisabled }: ControlState, className?: string): string {
  return classNames(
    'flex w-full items-center rounded-md border text-ink transition-colors duration-come',
    'focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus',
    isInvalid ? 'border-bad' : 'border-line-strong',
    isDisabled ? 'bg-sunken' : 'bg-surface',
    className,
  )
}

/** The input inside the frame; the frame carries the ring. */
export const inputStyles =
  'min-h-10 w-full min-w-0 flex-1 bg-transparent px-3 py-2 text-base outline-none ' +
  'disabled:cursor-not-allowed disabled:text-ink-3'
