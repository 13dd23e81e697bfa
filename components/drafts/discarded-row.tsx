import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { DraftSummary } from '@/lib/contract/drafts'
import { draftName } from './draft-words'

interface DiscardedRowProps {
  draft: DraftSummary
  onUndo: () => void
  isUndoing: boolean
}

/** What stands where a draft was, until the page is left. */
export function DiscardedRow({ draft, onUndo, isUndoing }: DiscardedRowProps) {
  const name = draftName(draft)
  const undo = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone; whoever pressed it is not sent back to the top of the page.
  useEffect(() => undo.current?.focus(), [])
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 bg-sunken px-5 py-3.5 text-ink-2">
      <p className="min-w-0 wrap-anywhere">“{name}” was discarded.</p>
      <Button
        ref={undo}
        size="small"
        onPress={onUndo}
        isPending={isUndoing}
        pendingLabel="Bringing it back"
        aria-label={`Undo discarding ${name}`}
      >
        Undo
      </Button>
    </li>
  )
}
