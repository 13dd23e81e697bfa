'use client'

import { useState } from 'react'
import type { DraftAudience } from '@/lib/activation/draft'

interface Removal {
  readonly removed: readonly DraftAudience[]
  /** The selection as it was. */
  readonly before: readonly DraftAudience[]
}

interface RemovalActions {
  /** What was taken off last; undefined once it was put back, or something else has been chosen since. */
  readonly last: Removal | undefined
  readonly remove: (ids: ReadonlySet<string>) => void
  readonly undo: () => void
  readonly forget: () => void
}

/** Takes audiences off a selection so that the last removal can be undone: in the old order, beside what was added since. */
export function useRemoval(
  value: readonly DraftAudience[],
  onChange: (value: DraftAudience[]) => void,
): RemovalActions {
  const [last, setLast] = useState<Removal>()

  function remove(ids: ReadonlySet<string>): void {
    const removed = value.filter(({ id }) => ids.has(id))
    if (removed.length === 0) return
    setLast({ removed, before: value })
    onChange(value.filter(({ id }) => !ids.has(id)))
  }

  function undo(): void {
    if (!last) return
    const known = new Set(last.before.map(({ id }) => id))
    onChange([...last.before, ...value.filter(({ id }) => !known.has(id))])
    setLast(undefined)
  }

  return { last, remove, undo, forget: () => setLast(undefined) }
}
