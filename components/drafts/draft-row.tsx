import { useEffect, useRef } from 'react'
import { Moment } from '@/components/dataflows/moment'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Private } from '@/components/ui/private'
import { StatusTag } from '@/components/ui/status-tag'
import type { DraftSummary } from '@/lib/contract/drafts'
import { draftHref } from './draft-href'
import { destinationName, draftName, progressWords, selectionWords, sentWords } from './draft-words'

interface DraftRowProps {
  draft: DraftSummary
  /** It has come back in place of the button that brought it. */
  takesFocus: boolean
  onDiscard: () => void
  isDiscarding: boolean
}

/** One draft: what it is, how far it is, who began it, and what can be done with it. */
export function DraftRow({ draft, takesFocus, onDiscard, isDiscarding }: DraftRowProps) {
  const goOn = useRef<HTMLAnchorElement>(null)
  const name = draftName(draft)
  const sent = sentWords(draft)
  useEffect(() => {
    if (takesFocus) goOn.current?.focus()
  }, [takesFocus])
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2.5 px-5 py-3.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-medium wrap-anywhere">
          {name}
          {sent && <StatusTag tone={sent.tone}>{sent.text}</StatusTag>}
        </p>
        <p className="text-sm text-ink-2">
          {destinationName(draft.destination)} · {selectionWords(draft)}
        </p>
      </div>
      <div className="min-w-0 basis-72 text-sm text-ink-2">
        <p>{progressWords(draft)}</p>
        <p className="wrap-anywhere text-ink-3">
          <Moment at={draft.updatedAt} />, begun by <Private>{draft.actor}</Private>
        </p>
      </div>
      <div className="flex gap-2">
        <LinkButton ref={goOn} href={draftHref(draft)} size="small" aria-label={`Go on with ${name}`}>
          Go on
        </LinkButton>
        <Button
          size="small"
          variant="quiet"
          onPress={onDiscard}
          isPending={isDiscarding}
          pendingLabel="Discarding"
          aria-label={`Discard ${name}`}
        >
          Discard
        </Button>
      </div>
    </li>
  )
}
