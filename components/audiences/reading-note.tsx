import { Meter } from '@/components/ui/meter'
import { Notice } from '@/components/ui/notice'
import type { AudienceReading } from '@/lib/contract/audiences'

interface ReadingNoteProps {
  readonly reading: AudienceReading | undefined
  /** The list is narrowed or sorted in a way that takes all audiences to get right. */
  readonly needsAll: boolean
}

/** Says why a filtered list may not be complete yet, or why it cannot be. */
export function ReadingNote({ reading, needsAll }: ReadingNoteProps) {
  if (!reading) return null
  const { status, loaded, total } = reading.index
  if (status === 'failed') {
    return (
      <Notice tone="warning" title="Not all audiences could be read">
        <p>
          Searching by name works as usual. Filters look through the list piece by piece, and sorting by size
          is not possible. Sluice keeps trying.
        </p>
      </Notice>
    )
  }
  if (status !== 'reading' || !needsAll) return null
  const known = loaded.toLocaleString('en')
  return (
    <Meter
      label="Still reading; more may appear"
      value={loaded}
      maximum={Math.max(total ?? loaded, 1)}
      valueLabel={total === undefined ? known : `${known} of ${total.toLocaleString('en')}`}
    />
  )
}
