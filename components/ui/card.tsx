import type { ComponentProps } from 'react'
import { classNames } from './class-names'

type CardProps = ComponentProps<'div'> & { as?: 'div' | 'section' | 'article' | 'aside' }

export function Card({ as: Element = 'div', className, ...props }: CardProps) {
  return (
    <Element
      {...props}
      className={classNames('min-w-0 rounded-lg border border-line bg-surface shadow-card', className)}
    />
  )
}
