'use client'

import { relativeTime } from '@/components/activity/time-words'
import { useMinute } from '@/components/activity/use-minute'
import { CheckIcon, WarningIcon } from '@/components/ui/icons'
import { Spinner } from '@/components/ui/spinner'
import type { SaveState } from './autosave'
import type { KeeperState } from './draft-keeper'

interface DraftStatusProps {
  draft: Pick<KeeperState, 'save' | 'trouble' | 'isKept'>
  onTryAgain: () => void
}

/** How the saving of the draft stands, in a few quiet words. Only what needs a person is announced. */
export function DraftStatus({ draft, onTryAgain }: DraftStatusProps) {
  const { save, trouble, isKept } = draft
  const isFailed = save.kind === 'failed' || save.kind === 'held'
  return (
    <div className="grid gap-0.5 px-2.5 text-sm text-ink-3">
      <p className="flex min-h-6 items-center gap-1.5">
        {save.kind === 'saving' && (
          <>
            <Spinner className="size-3.5" /> Saving
          </>
        )}
        {save.kind === 'saved' && <Saved at={save.at} />}
        {save.kind === 'idle' && (isKept ? 'Draft' : 'Saved as a draft once you begin')}
        {isFailed && (
          <>
            <WarningIcon className="size-3.5 text-warn" />
            <span>{failureWords(save.kind, trouble)}</span>
          </>
        )}
      </p>
      {(save.kind === 'failed' || trouble?.kind === 'refused') && (
        <button
          type="button"
          onClick={onTryAgain}
          className="min-h-6 w-fit cursor-pointer rounded-sm font-medium text-accent underline underline-offset-3 hover:text-accent-hover"
        >
          Try now
        </button>
      )}
      <p>Keys and secrets are never saved.</p>
      <p role="status" className="sr-only">
        {isFailed && failureWords(save.kind, trouble)}
      </p>
    </div>
  )
}

function Saved({ at }: { at: number }) {
  const minute = useMinute()
  const words = relativeTime(at, Math.max(minute, at))
  return (
    <>
      <CheckIcon className="size-3.5 text-ok" /> Saved {words}
    </>
  )
}

function failureWords(kind: SaveState['kind'], trouble: KeeperState['trouble']): string {
  if (kind === 'failed') return 'Not saved: will try again'
  if (trouble?.kind === 'newer') return 'Not saved: changed elsewhere'
  if (trouble?.kind === 'gone') return 'Not saved: no longer there'
  if (trouble?.kind === 'signed-out') return 'Not saved: sign in first'
  return 'Not saved'
}
