import type { ReactNode } from 'react'

type PrivateProps = { children: ReactNode; className?: string }

/** Who somebody is, or what opens something: blurred while somebody presents. It takes no `title`, for a tooltip stays sharp. */
export function Private({ children, className }: PrivateProps) {
  return (
    <span data-private className={className}>
      {children}
    </span>
  )
}
