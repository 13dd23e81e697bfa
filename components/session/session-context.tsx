'use client'

import { createContext, use } from 'react'
import type { PageSession } from './page-session'

const SessionContext = createContext<PageSession | undefined>(undefined)

export const SessionProvider = SessionContext.Provider

/** The session this page was drawn for, if it was for one. */
export function useSessionIfAny(): PageSession | undefined {
  return use(SessionContext)
}

/** The session this page was drawn for. */
export function useSession(): PageSession {
  const session = useSessionIfAny()
  if (!session) throw new Error('useSession needs a SessionProvider around it')
  return session
}
