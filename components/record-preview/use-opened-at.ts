'use client'

import { useSyncExternalStore } from 'react'

let openedAtMs: number | undefined

/** The moment that a sample record is of: when the first one was shown. Undefined on the server, which has no browser's clock. */
export function useOpenedAt(): number | undefined {
  return useSyncExternalStore(neverChanges, readOpenedAt, () => undefined)
}

const neverChanges = () => () => undefined

function readOpenedAt(): number {
  openedAtMs ??= Date.now()
  return openedAtMs
}
