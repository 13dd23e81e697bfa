'use client'

import { useMinute } from '@/components/activity/use-minute'
import { StatusTag } from '@/components/ui/status-tag'
import { credentialAge } from './credential-age'

/** How old the stored credentials are; old ones are marked. */
export function CredentialAgeWords({ authorizedDate }: { authorizedDate: string | undefined }) {
  const now = useMinute()
  const age = now === 0 ? undefined : credentialAge(authorizedDate, now)
  if (!authorizedDate) return <span className="text-ink-3">unknown</span>
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <time dateTime={authorizedDate} title={authorizedDate} className="numeric">
        {age?.words ?? authorizedDate}
      </time>
      {age?.isOld && <StatusTag tone="warn">Old</StatusTag>}
    </span>
  )
}
