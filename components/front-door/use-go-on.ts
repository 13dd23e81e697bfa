'use client'

import { useRouter } from 'next/navigation'

/** Goes to a page that needs the session which has just been opened. */
export function useGoOn(next: string): () => void {
  const router = useRouter()
  return () => {
    router.push(next)
    router.refresh()
  }
}
