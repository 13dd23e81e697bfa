import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyles } from './button-styles'
import { PageLink } from './page-link'

type LinkButtonProps = ComponentProps<typeof PageLink> & { variant?: ButtonVariant; size?: ButtonSize }

export function LinkButton({ variant = 'secondary', size = 'medium', className, ...props }: LinkButtonProps) {
  return <PageLink {...props} className={buttonStyles(variant, size, className)} />
}
