'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { isAnswerLost } from './lost-answer'
import { problemOf } from './request-json'

const triesMax = 2

/** Only what may pass by itself is asked again: a lost connection or a busy platform, not a refusal. */
function isWorthRepeating(failures: number, error: unknown): boolean {
  return failures < triesMax && isAnswerLost(problemOf(error))
}

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // Without a network a request fails at once and says so, instead of leaving later, when nobody expects it.
          mutations: { networkMode: 'always' },
          queries: {
            networkMode: 'always',
            retry: isWorthRepeating,
            staleTime: 60_000,
            refetchOnWindowFocus: false,
          },
        },
      }),
  )
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
