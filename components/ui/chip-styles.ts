import { classNames } from './class-names'

/** A pill that filters; filled when it does. */
export function chipStyles(isSet: boolean): string {
  return classNames(
    'inline-flex min-h-8 max-w-full cursor-pointer items-center gap-1.5 rounded-full border px-3 py-0.5 text-sm',
    'whitespace-nowrap transition-colors duration-come',
    isSet
      ? 'border-accent bg-accent-soft text-ink hover:bg-accent-soft/70'
      : 'border-line-strong bg-surface hover:bg-sunken',
  )
}
