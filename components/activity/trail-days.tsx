'use client'

import { useMemo } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { AuditEvent } from '@/lib/contract/audit'
import { deletedIds } from './audit-links'
import { byDay } from './days'
import { EntryRow } from './entry-row'
import { dayTitle, relativeTime } from './time-words'
import { useMinute } from './use-minute'

type TrailDaysProps = {
  events: readonly AuditEvent[]
  /** These entries were found with other filters, and are about to be replaced. */
  isOutdated: boolean
}

/** The entries under the days on which they happened. */
export function TrailDays({ events, isOutdated }: TrailDaysProps) {
  const now = useMinute()
  const days = useMemo(() => byDay(events), [events])
  const deleted = useMemo(() => deletedIds(events), [events])

  return (
    <div aria-busy={isOutdated} className={classNames('transition-opacity', isOutdated && 'opacity-60')}>
      {days.map(({ day, items }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2
            id={`day-${day}`}
            className="sticky top-0 z-20 border-y border-line bg-sunken px-4 py-1.5 text-sm font-semibold text-ink-2"
          >
            {dayTitle(day, now)}
          </h2>
          <ol className="divide-y divide-line">
            {items.map((event) => (
              <EntryRow
                key={event.id}
                event={event}
                ago={relativeTime(event.at, now)}
                isDeleted={deleted.has(event.resourceId ?? '')}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
