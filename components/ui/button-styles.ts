import { classNames } from './class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'medium' | 'small'

const base =
  'relative inline-flex cursor-pointer items-center justify-center gap-2 rounded-md border font-[570] ' +
  'whitespace-nowrap select-none no-underline transition-colors duration-come ' +
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-3 ' +
  'pending:cursor-default forced-colors:border-[ButtonBorder] forced-colors:disabled:text-[GrayText]'

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-accent bg-accent text-accent-ink hover:border-accent-hover hover:bg-accent-hover pressed:border-accent-hover pressed:bg-accent-hover',
  secondary: 'border-line-strong bg-surface text-ink hover:bg-sunken pressed:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink pressed:bg-sunken',
  danger: 'border-bad bg-bad text-bad-ink hover:border-bad-hover hover:bg-bad-hover pressed:bg-bad-hover',
}

const sizes: Record<ButtonSize, string> = {
  medium: 'min-h-10 px-4 py-1.5 text-base',
  small: 'min-h-8 px-3 py-1 text-sm',
}

export function buttonStyles(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return classNames(base, variants[variant], sizes[size], className)
}
