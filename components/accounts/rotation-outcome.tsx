'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Copyable } from '@/components/ui/copyable'
import { Notice } from '@/components/ui/notice'
import { plural } from '@/components/ui/plural'
import { TextLink } from '@/components/ui/text-link'
import type { RotationResult } from '@/lib/contract/accounts'

type RotationOutcomeProps = { result: RotationResult; onAgain: () => void; onDone: () => void }

const words = {
  verified: {
    tone: 'success',
    title: 'The new credentials are in place and work',
    text: 'They passed the trial, replaced the old ones, and Adobe connected with them. You can now delete the old key at its vendor.',
  },
  broken: {
    tone: 'danger',
    title: 'The new credentials are in place, but Adobe cannot connect with them',
    text: 'They had passed the trial. The old ones are no longer at Adobe, so exports through this account fail until working ones are entered. Do not delete any key at its vendor yet: enter the old ones again, or check what changed there since.',
  },
  unverified: {
    tone: 'warning',
    title: 'The new credentials were sent; whether they work is not known yet',
    text: 'They passed the trial and Adobe took them, but did not say whether the account connects. Keep the old key at its vendor, wait a minute, then check the account.',
  },
} as const

/** What became of a rotation, what it touched, and what to do next. */
export function RotationOutcome({ result, onAgain, onDone }: RotationOutcomeProps) {
  const { tone, title, text } = words[result.outcome]
  const box = useRef<HTMLDivElement>(null)
  // The form that had focus is gone.
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg outline-none">
      <Notice
        tone={tone}
        title={title}
        requestId={result.requestId}
        isLive
        actions={
          <>
            {result.outcome !== 'verified' && (
              <Button variant="primary" onPress={onAgain}>
                Enter credentials again
              </Button>
            )}
            <Button onPress={onDone}>Done</Button>
          </>
        }
      >
        <p>{text}</p>
        <Affected affected={result.affected} />
        {result.leftoverId && (
          <p className="mt-2">
            The account they were tried on could not be deleted. Remove it among the unused connections:{' '}
            <Copyable value={result.leftoverId} label="ID of the trial account" />
          </p>
        )}
      </Notice>
    </div>
  )
}

function Affected({ affected }: Pick<RotationResult, 'affected'>) {
  if (affected.length === 0) return <p className="mt-2">No dataflow uses this account.</p>
  return (
    <div className="mt-2">
      <p>{plural(affected.length, 'dataflow')} export with them from now on:</p>
      <ul className="max-h-40 list-disc overflow-auto pl-5">
        {affected.map(({ id, name }) => (
          <li key={id} className="wrap-anywhere">
            <TextLink href={`/dataflows/${id}`}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
