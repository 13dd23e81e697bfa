'use client'

import { useRef, useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { Copyable } from '@/components/ui/copyable'
import { Disclosure } from '@/components/ui/disclosure'
import { IconButton } from '@/components/ui/icon-button'
import { CrossIcon } from '@/components/ui/icons'
import { Meter } from '@/components/ui/meter'
import { StatusTag } from '@/components/ui/status-tag'
import type { BulkChange, BulkItem } from '@/lib/contract/bulk-changes'
import { bulkActionWords, bulkDetail, bulkItemWords, bulkTitle, countItems } from './bulk-words'
import { PausedUntil } from './paused-until'
import { isGoingOn, type useBulkChanges } from './use-bulk-changes'

type BulkReportProps = Pick<ReturnType<typeof useBulkChanges>, 'cancel' | 'resume' | 'dismiss'> & {
  change: BulkChange
}

/** How a change of many things stands, item by item, with what can be done about it. */
export function BulkReport({ change, cancel, resume, dismiss }: BulkReportProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Until somebody opens or closes it, the report opens itself for the first failure.
  const [isOpen, setIsOpen] = useState<boolean>()
  const counts = countItems(change)
  const settled = counts.done + counts.unchanged + counts.failed
  const error = cancel.error ?? resume.error ?? dismiss.error
  const isHalted = change.status === 'stopped' || change.status === 'cancelled'
  // A button that was pressed may be gone a moment later; the title of the report stays.
  const keepFocus = () => heading.current?.focus({ preventScroll: true })
  return (
    <Card as="section" aria-labelledby={`bulk-${change.id}`}>
      <CardBody className="grid gap-3">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="min-w-0" role="status">
            <h2
              id={`bulk-${change.id}`}
              ref={heading}
              tabIndex={-1}
              className="rounded-sm text-lg font-semibold outline-none"
            >
              {bulkTitle(change)}
            </h2>
            <p className="text-sm text-ink-2">{bulkDetail(change)}</p>
          </div>
          <div className="flex flex-wrap items-center gap-2">
            {change.status === 'running' && (
              <Button
                size="small"
                isPending={cancel.isPending}
                onPress={() => cancel.mutate(change.id, { onSuccess: keepFocus })}
              >
                Cancel the rest
              </Button>
            )}
            {isHalted && (
              <Button
                size="small"
                variant="primary"
                isPending={resume.isPending}
                onPress={() => resume.mutate({ id: change.id, isRetry: false }, { onSuccess: keepFocus })}
              >
                Go on with the rest
              </Button>
            )}
            {change.status === 'finished' && counts.failed > 0 && (
              <Button
                size="small"
                isPending={resume.isPending}
                onPress={() => resume.mutate({ id: change.id, isRetry: true }, { onSuccess: keepFocus })}
              >
                Try the failed ones again
              </Button>
            )}
            {!isGoingOn(change) && (
              <IconButton
                label="Put the report away"
                onPress={() => {
                  dismiss.mutate(change.id)
                  document.getElementById('page-title')?.focus({ preventScroll: true })
                }}
              >
                <CrossIcon />
              </IconButton>
            )}
          </div>
        </div>
        {change.status !== 'finished' && (
          <Meter
            label={bulkActionWords[change.action].going}
            value={settled}
            maximum={change.items.length}
            valueLabel={`${settled} of ${change.items.length}`}
          />
        )}
        {change.pausedUntil !== undefined && <PausedUntil at={change.pausedUntil} />}
        {error && <ProblemNotice error={error} />}
        <Disclosure
          title="Report, item by item"
          isExpanded={isOpen ?? counts.failed > 0}
          onExpandedChange={setIsOpen}
        >
          <section
            aria-label="Report"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
            className="max-h-80 overflow-auto rounded-sm"
          >
            <ul className="grid">
              {byUrgency(change.items).map((item) => (
                <ReportRow key={item.position} item={item} />
              ))}
            </ul>
          </section>
        </Disclosure>
      </CardBody>
    </Card>
  )
}

/** What failed comes first, then what is going on. */
function byUrgency(items: readonly BulkItem[]): BulkItem[] {
  const order = { failed: 0, working: 1, pending: 2, unchanged: 3, done: 4 }
  return items.toSorted((a, b) => order[a.status] - order[b.status] || a.position - b.position)
}

function ReportRow({ item: { name, status, note, requestId } }: { item: BulkItem }) {
  const { tone, text } = bulkItemWords[status]
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line py-2 first:border-t-0">
      <span className="min-w-0 flex-1 basis-56 font-medium wrap-anywhere">{name}</span>
      <StatusTag tone={tone}>{text}</StatusTag>
      {note && (
        <span className="basis-full text-sm wrap-anywhere text-ink-2">
          {note}
          {requestId && (
            <span className="ml-2 inline-flex">
              <Copyable value={requestId} label="request ID" />
            </span>
          )}
        </span>
      )}
    </li>
  )
}
