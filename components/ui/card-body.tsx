import type { ComponentProps } from 'react'
import { classNames } from './class-names'

export function CardBody({ className, ...props }: ComponentProps<'div'>) {
  return <div {...props} className={classNames('p-5', className)} />
}
