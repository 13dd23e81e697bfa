'use client'

import { relativeTime } from '@/components/activity/time-words'
import { useMinute } from '@/components/activity/use-minute'
import { StatusTag } from '@/components/ui/status-tag'
import type { AccountCheck } from '@/lib/contract/accounts'

/** When the credentials were last tried from here, and what came of it. */
export function LastCheck({ check }: { check: AccountCheck | undefined }) {
  const now = useMinute()
  if (!check) return <span className="text-ink-3">Not from here yet</span>
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <StatusTag tone={check.works ? 'ok' : 'bad'}>{check.works ? 'Works' : 'Fails'}</StatusTag>
      <time dateTime={new Date(check.at).toISOString()} className="text-sm text-ink-2 numeric">
        {now === 0 ? '' : relativeTime(check.at, now)}
      </time>
    </span>
  )
}
