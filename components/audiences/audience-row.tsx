'use client'

import { relativeTime } from '@/components/activity/time-words'
import { Skeleton } from '@/components/ui/skeleton'
import { StatusTag } from '@/components/ui/status-tag'
import type { AudienceView } from '@/lib/contract/audiences'
import { audienceColumns } from './audience-columns'
import { evaluationWords } from './audience-words'
import { SentTo } from './sent-to'

interface AudienceRowProps {
  readonly audience: AudienceView
  readonly nowMs: number
  readonly areSizesComing: boolean
}

/** One audience: what it is, how large and how fresh, who gets it already; and why it cannot be chosen, if so. */
export function AudienceRow({ audience, nowMs, areSizesComing }: AudienceRowProps) {
  const { name, description, evaluation, size, sentTo = [], unavailableReason } = audience
  if (unavailableReason) return <UnavailableRow audience={audience} reason={unavailableReason} />
  return (
    <div className={audienceColumns}>
      <div className="min-w-0">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-sm text-ink-2">
          <span className="@xl:hidden">{shortFacts(audience)}</span>
          <span className="hidden @xl:inline">{description}</span>
        </p>
      </div>
      <p className="numeric hidden text-right text-sm @xl:block">
        <Profiles size={size} isComing={areSizesComing && evaluation !== 'uploaded'} />
      </p>
      <p className="hidden min-w-0 text-sm leading-snug whitespace-nowrap text-ink-2 @xl:block">
        {evaluationWords[evaluation]}
        {size?.evaluatedAt !== undefined && (
          <span className="block truncate text-ink-3">{relativeTime(size.evaluatedAt, nowMs)}</span>
        )}
      </p>
      <div className="hidden min-w-0 @xl:block">
        {sentTo.length > 0 && <SentTo audience={name} dataflows={sentTo} />}
      </div>
    </div>
  )
}

/** The reason takes the room of what does not matter any more. */
function UnavailableRow({ audience, reason }: { audience: AudienceView; reason: string }) {
  const { name, sentTo = [] } = audience
  return (
    <div className={audienceColumns}>
      <div className="min-w-0 @xl:col-span-3">
        <p className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium text-ink-2">{name}</span>
          <StatusTag tone="neutral">{stateWord(audience)}</StatusTag>
        </p>
        <p className="line-clamp-2 text-sm leading-tight text-ink-2 @xl:line-clamp-1">{reason}</p>
      </div>
      <div className="hidden min-w-0 @xl:block">
        {sentTo.length > 0 && <SentTo audience={name} dataflows={sentTo} />}
      </div>
    </div>
  )
}

function Profiles({ size, isComing }: { size: AudienceView['size']; isComing: boolean }) {
  if (size) {
    return (
      <>
        {size.profileCount.toLocaleString('en')}
        <span className="sr-only"> profiles</span>
      </>
    )
  }
  if (isComing) return <Skeleton className="ml-auto h-3.5 w-14" />
  return (
    <span className="text-ink-3" title="Adobe has not counted its profiles">
      <span aria-hidden="true">–</span>
      <span className="sr-only">number of profiles not known</span>
    </span>
  )
}

/** What a narrow row has room for. */
function shortFacts({ evaluation, size, sentTo = [] }: AudienceView): string {
  return [
    size ? `${size.profileCount.toLocaleString('en')} profiles` : '',
    evaluationWords[evaluation],
    sentTo.length > 0 ? `sent to ${sentTo.length === 1 ? '1 dataflow' : `${sentTo.length} dataflows`}` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function stateWord({ lifecycleState }: AudienceView): string {
  return lifecycleState === 'published' ? 'Cannot be sent' : lifecycleState
}
