'use client'

import { useFormContext } from 'react-hook-form'
import { Moment } from '@/components/dataflows/moment'
import { draftHref } from '@/components/drafts/draft-href'
import { destinationName, draftName, selectionWords } from '@/components/drafts/draft-words'
import { useDrafts } from '@/components/drafts/use-drafts'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardHeader } from '@/components/ui/card-header'
import { PageLink } from '@/components/ui/page-link'
import { TextLink } from '@/components/ui/text-link'
import type { DraftForm } from './draft-form'
import { useWizard } from './wizard-context'

const shownMax = 3

/** On the first step: go on with a draft, or begin a new one. */
export function DraftChoice() {
  const { isRestored, visited } = useWizard()
  // What stands here stays while the very first choice is made: the page must not move under the hand.
  return isRestored || visited.has('account') ? <GoingOn /> : <LatestDrafts />
}

function GoingOn() {
  const { startNew, draft } = useWizard()
  const { getValues } = useFormContext<DraftForm>()
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-surface px-5 py-3">
      <p className="min-w-0 wrap-anywhere text-ink-2">
        You go on with{' '}
        <strong className="font-semibold text-ink">{draftName({ name: getValues('name') })}</strong>.
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <TextLink href="/drafts">All drafts</TextLink>
        <Button
          size="small"
          onPress={startNew}
          // This tab alone has what could not be saved.
          isDisabled={draft.save.kind === 'failed' || draft.save.kind === 'held'}
        >
          Start a new draft
        </Button>
      </div>
    </div>
  )
}

/** A list that cannot be read is no reason to keep anybody from beginning. */
function LatestDrafts() {
  const drafts = useDrafts({ pageSize: shownMax })
  const [page] = drafts.data?.pages ?? []
  if (!page || page.items.length === 0) return null
  return (
    <Card as="section" aria-labelledby="latest-drafts">
      <CardHeader
        id="latest-drafts"
        title="Go on with a draft"
        actions={
          <TextLink href="/drafts">
            {page.total > shownMax ? `All ${page.total} drafts` : 'All drafts'}
          </TextLink>
        }
      />
      <ul className="divide-y divide-line">
        {page.items.map((item) => (
          <li
            key={item.id}
            className="relative flex flex-wrap items-center gap-x-4 gap-y-0.5 px-5 py-3 hover:bg-sunken/60"
          >
            <PageLink
              href={draftHref(item)}
              className="min-w-0 flex-1 basis-48 font-medium wrap-anywhere after:absolute after:inset-0 hover:underline"
            >
              {draftName(item)}
            </PageLink>
            <span className="text-sm text-ink-2">
              {destinationName(item.destination)} · {selectionWords(item)}
            </span>
            <span className="text-sm text-ink-3">
              <Moment at={item.updatedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
