'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { hasPassed, isEnough, type Proof, verdictOf } from './proof'

interface TestRecordProps {
  isReady: boolean
  proof: Proof | undefined
  targetName: string
  noun: string
  onConfirm: () => void
}

/** Offers to write one record, once everything before it was proved. Says what it is before it is written. */
export function TestRecord({ isReady, proof, targetName, noun, onConfirm }: TestRecordProps) {
  const [isAsking, setAsking] = useState(false)
  if (!isReady || !proof || !isEnough(verdictOf(proof)) || hasPassed(proof.report, 'test-record')) return null
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line pt-4">
      <p className="max-w-prose text-sm text-ink-2">
        For certainty to the last step, one record can be written and looked for in the {noun}.
      </p>
      <Button size="small" onPress={() => setAsking(true)}>
        Write a test record
      </Button>
      <ConfirmDialog
        title={`Write a test record to ${targetName}?`}
        confirmLabel="Write one record"
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => {
          setAsking(false)
          onConfirm()
        }}
      >
        <p>One record is written, and cannot be taken back. Whoever reads the {noun} receives this:</p>
        <pre className="code overflow-x-auto rounded-md border border-line bg-sunken px-4 py-3 whitespace-pre-wrap text-ink">
          {testRecordSample}
        </pre>
        <p>It holds no customer data. Its trace ID is shown afterwards, so that you can find it.</p>
      </ConfirmDialog>
    </div>
  )
}

/** As the server writes it, with its trace ID and time left open. */
const testRecordSample = `{
  "sluiceTest": true,
  "traceId": "…",
  "sentAt": "…",
  "note": "A test record, written by Sluice on request. It holds no customer data. Safe to ignore."
}`
