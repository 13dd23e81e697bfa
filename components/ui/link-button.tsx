import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyles } from './button-styles'

type LinkButtonProps = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize }

export function LinkButton({ variant = 'secondary', size = 'medium', className, ...props }: LinkButtonProps) {
  return <Link {...props} className={buttonStyles(variant, size, className)} />
}
