'use client'

import type { ReactNode } from 'react'
import { auditText, outcomeWords } from '@/components/activity/audit-words'
import { EntryTime } from '@/components/activity/entry-time'
import { OutcomeMark } from '@/components/activity/outcome-mark'
import { relativeTime } from '@/components/activity/time-words'
import { useMinute } from '@/components/activity/use-minute'
import { Disclosure } from '@/components/ui/disclosure'
import { Private } from '@/components/ui/private'
import { StatusTag } from '@/components/ui/status-tag'
import { changeSentence } from '@/lib/activation/editing/change-sentences'
import { changesBetween } from '@/lib/activation/editing/changes'
import { recordedContents } from '@/lib/activation/editing/recorded-contents'
import type { AuditEvent } from '@/lib/contract/audit'

/** More sentences than this are folded away. */
const shownMax = 4

/** One change: what it was, sentence by sentence where the trail tells it. */
export function HistoryEntry({ event, actions }: { event: AuditEvent; actions: ReactNode }) {
  const now = useMinute()
  const { outcome, actor, at } = event
  return (
    <li className="flex items-start gap-3 px-5 py-3.5">
      <OutcomeMark outcome={outcome} />
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-medium wrap-anywhere">
          {auditText(event)}
          {outcome !== 'succeeded' && (
            <StatusTag tone={outcomeWords[outcome].tone}>{outcomeWords[outcome].title}</StatusTag>
          )}
        </p>
        <EntryTime at={at} ago={relativeTime(at, now)} />
        <div className="grid min-w-0 gap-1.5">
          <p className="text-sm wrap-anywhere text-ink-2">
            by <Private>{actor}</Private>
          </p>
          <Sentences event={event} />
          {actions}
        </div>
      </div>
    </li>
  )
}

function Sentences({ event: { before, after, outcome } }: { event: AuditEvent }) {
  const changes = changesBetween(recordedContents(before), recordedContents(after))
  if (changes.length === 0) return null
  const tense = outcome === 'succeeded' ? 'done' : 'ahead'
  const sentences = changes.map((change) => changeSentence(change, tense))
  const rest = sentences.slice(shownMax)
  return (
    <div className="grid gap-0.5 text-sm text-ink-2">
      <SentenceList sentences={sentences.slice(0, shownMax)} />
      {rest.length > 0 && (
        <Disclosure title={`${rest.length} more`} headingLevel={4}>
          <SentenceList sentences={rest} />
        </Disclosure>
      )}
    </div>
  )
}

function SentenceList({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="grid list-disc gap-0.5 pl-4.5 marker:text-ink-3">
      {sentences.map((sentence) => (
        <li key={sentence} className="wrap-anywhere">
          {sentence}
        </li>
      ))}
    </ul>
  )
}
