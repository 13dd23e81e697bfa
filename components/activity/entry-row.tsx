'use client'

import { memo, useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ChevronRightIcon } from '@/components/ui/icons'
import { Private } from '@/components/ui/private'
import { TextLink } from '@/components/ui/text-link'
import type { AuditEvent } from '@/lib/contract/audit'
import { auditLinks } from './audit-links'
import { auditText } from './audit-words'
import { EntryDetails } from './entry-details'
import { EntrySentence } from './entry-sentence'
import { EntryTime } from './entry-time'
import { OutcomeMark } from './outcome-mark'

type EntryRowProps = {
  event: AuditEvent
  /** How long ago, in words: they change far less often than the clock. */
  ago: string
  isDeleted: boolean
}

/** Rows out of sight are not laid out, which keeps thousands of them smooth; until seen they count as usually high. */
const row =
  '[content-visibility:auto] [contain-intrinsic-block-size:auto_7.5rem] sm:[contain-intrinsic-block-size:auto_4.5rem]'

/** One entry. What belongs to it opens below; drawn again only when it changes, for there may be thousands. */
export const EntryRow = memo(function EntryRow({ event, ago, isDeleted }: EntryRowProps) {
  const [isOpen, setOpen] = useState(false)
  const panelId = useId()
  const links = auditLinks(event, isDeleted)

  return (
    <li className={row}>
      <div className="relative flex items-start gap-3 px-4 py-3 hover:bg-sunken/60">
        <OutcomeMark outcome={event.outcome} />
        <div className="grid min-w-0 flex-1 gap-x-6 gap-y-0.5 sm:grid-cols-[minmax(0,1fr)_auto]">
          <EntrySentence event={event} links={links} />
          <EntryTime at={event.at} ago={ago} />
          <p className="flex min-w-0 items-center gap-x-3 text-sm text-ink-2">
            <span className="truncate">
              by <Private>{event.actor}</Private>
            </span>
            {links.activation && event.resourceType !== 'activation' && (
              <TextLink
                href={links.activation}
                className="relative z-10 inline-flex min-h-6 shrink-0 items-center font-normal"
              >
                See its activation
              </TextLink>
            )}
          </p>
        </div>
        {/* The button covers its row; the links of the row lie above it. */}
        <Button
          aria-label={`Details: ${auditText(event)}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          onPress={() => setOpen(!isOpen)}
          className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-sm text-ink-2 after:absolute after:inset-0 focus-visible:-outline-offset-2"
        >
          <ChevronRightIcon
            className={`size-4 transition-transform duration-come ${isOpen ? 'rotate-90' : ''}`}
          />
        </Button>
      </div>
      {isOpen && (
        <div id={panelId} className="px-4 pt-2 pb-5 sm:pl-14">
          <EntryDetails event={event} links={links} />
        </div>
      )}
    </li>
  )
})
