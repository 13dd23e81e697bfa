'use client'

import { useState } from 'react'
import { type RecordChange, type RecordSelection, recordChange } from './record-change'

interface Seen {
  readonly selection: RecordSelection
  readonly change: RecordChange | undefined
  /** Grows with every change, so that the same part can be looked at twice. */
  readonly count: number
}

/** The latest change of a selection; none before the first. */
export function useRecordChange(selection: RecordSelection): Omit<Seen, 'selection'> {
  const [seen, setSeen] = useState<Seen>({ selection, change: undefined, count: 0 })
  if (!isSame(seen.selection, selection)) {
    const change = recordChange(seen.selection, selection)
    // Compared while rendering: the part that is new and the record that holds it then appear together.
    setSeen({
      selection,
      change: change ?? seen.change,
      count: change ? seen.count + 1 : seen.count,
    })
  }
  return seen
}

function isSame(one: RecordSelection, other: RecordSelection): boolean {
  return (
    one.audiences === other.audiences &&
    one.attributes === other.attributes &&
    one.includeSegmentNames === other.includeSegmentNames &&
    one.includeSegmentTimestamps === other.includeSegmentTimestamps &&
    one.profileId === other.profileId
  )
}
