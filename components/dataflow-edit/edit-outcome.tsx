'use client'

import { useEffect, useRef } from 'react'
import { CallsMade } from '@/components/calls/edit-calls'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { EditResult } from '@/lib/contract/dataflow-edit'
import { ChangeList } from './change-list'

const words = {
  verified: {
    tone: 'success',
    title: 'Changed and verified',
    text: 'Adobe was read back and shows all of it.',
  },
  unverified: {
    tone: 'warning',
    title: 'Sent, but Adobe does not show all of it yet',
    text: 'It was accepted and may take a few minutes. Open the dataflow to look again; nothing needs to be sent twice.',
  },
  unchanged: {
    tone: 'info',
    title: 'Nothing had to be sent',
    text: 'The dataflow holds all of this already.',
  },
} as const

/** What became of an edit. */
export function EditOutcome({ result, dataflowId }: { result: EditResult; dataflowId: string }) {
  const { outcome, changes, missing, wasMerged, requestIds, exchanges } = result
  const { tone, title, text } = words[outcome]
  const box = useRef<HTMLDivElement>(null)
  // The form that had focus is gone.
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="grid gap-5">
      <div ref={box} tabIndex={-1} className="rounded-lg outline-none">
        <Notice
          tone={tone}
          title={title}
          isLive
          requestId={requestIds.at(-1)}
          actions={
            <>
              <LinkButton href={`/dataflows/${dataflowId}`} variant="primary">
                Open the dataflow
              </LinkButton>
              <CallsMade exchanges={exchanges} />
            </>
          }
        >
          {text}
          {wasMerged && ' Somebody else had changed it meanwhile; their changes stay as well.'}
        </Notice>
      </div>
      {missing.length > 0 && (
        <Card as="section">
          <CardHeader title="Not to be seen yet" />
          <CardBody>
            <ChangeList changes={missing} tense="ahead" label="Not to be seen yet" />
          </CardBody>
        </Card>
      )}
      {changes.length > 0 && (
        <Card as="section">
          <CardHeader title="What is different now" />
          <CardBody>
            <ChangeList changes={changes} tense="done" label="What is different now" />
          </CardBody>
        </Card>
      )}
    </div>
  )
}
