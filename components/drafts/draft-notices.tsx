'use client'

import { ProblemNotice } from '@/components/api/problem-notice'
import { Moment } from '@/components/dataflows/moment'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Private } from '@/components/ui/private'
import type { DraftView } from '@/lib/contract/drafts'
import type { DraftForm } from '@/lib/destinations/draft-content'
import { draftDifferences } from './draft-differences'
import type { DraftKeeper, KeeperState } from './draft-keeper'

interface DraftNoticesProps {
  draft: KeeperState
  keeper: DraftKeeper
  form: DraftForm
  /** Puts another version on the page. */
  onAdopt: (draft: DraftView) => void
}

/** What keeps the draft from being saved, and what can be done about it. Draws nothing when all is well. */
export function DraftNotices({ draft: { trouble }, keeper, form, onAdopt }: DraftNoticesProps) {
  if (trouble?.kind === 'newer') {
    return <NewerVersion newer={trouble.draft} keeper={keeper} form={form} onAdopt={onAdopt} />
  }
  if (trouble?.kind === 'gone') {
    return (
      <Notice
        tone="warning"
        title="This draft is no longer there"
        actions={<Button onPress={keeper.keepAsNew}>Keep what is here as a new draft</Button>}
        isLive
      >
        It was discarded, or created, in another tab or on another device. What you see is still on this page
        only.
      </Notice>
    )
  }
  if (trouble?.kind === 'refused') return <ProblemNotice error={trouble.error} />
  return null
}

interface NewerVersionProps extends Pick<DraftNoticesProps, 'keeper' | 'form' | 'onAdopt'> {
  newer: DraftView
}

function NewerVersion({ newer, keeper, form, onAdopt }: NewerVersionProps) {
  const differences = draftDifferences(form, newer.content.form)
  return (
    <Notice
      tone="warning"
      title="This draft was changed in another tab or on another device"
      isLive
      actions={
        <>
          <Button onPress={() => onAdopt(newer)}>Use the newer version</Button>
          <Button onPress={keeper.keepAsNew}>Keep mine as a new draft</Button>
          <Button onPress={keeper.overwrite}>Keep mine in its place</Button>
        </>
      }
    >
      <p>
        The newer version was saved on <Moment at={newer.updatedAt} />. Nothing of yours is lost; it is not
        saved before you have chosen.
      </p>
      <dl className="mt-2 grid gap-2">
        {differences.map(({ what, mine, theirs, isPrivate }) => (
          <div key={what} className="grid gap-x-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
            <dt className="font-medium text-ink">{what}</dt>
            <dd className="min-w-0 wrap-anywhere">
              <span className="block">Newer: {isPrivate ? <Private>{theirs}</Private> : theirs}</span>
              <span className="block">Yours: {isPrivate ? <Private>{mine}</Private> : mine}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}
