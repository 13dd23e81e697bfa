'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { plural } from '@/components/ui/plural'
import { changesBetween } from '@/lib/activation/editing/changes'
import type { Contents } from '@/lib/activation/editing/contents'
import type { EditConflict } from '@/lib/contract/dataflow-edit'
import { ChangeList } from './change-list'
import { ConflictChoice } from './conflict-choice'
import { ConflictNotice } from './conflict-notice'
import { EditProblem } from './edit-problem'
import { conflictKey, resolvedContents, type Side } from './resolve-conflict'
import { SendingStatus } from './sending-status'
import type { ShownConflict } from './shown-conflict'

type ConflictScreenProps = {
  conflict: EditConflict
  exchanges: ShownConflict['exchanges']
  base: Contents
  mine: Contents
  isSending: boolean
  /** Why the choices were not taken, when they were sent. */
  error: Error | null
  onResolve: (conflict: EditConflict, chosen: Contents) => void
  onBack: () => void
}

/** Both versions side by side where they contradict; everything else of both stays. */
export function ConflictScreen(props: ConflictScreenProps) {
  const { conflict, exchanges, base, mine, isSending, error, onResolve, onBack } = props
  const { conflicts, theirs, sent } = conflict
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map())
  const box = useRef<HTMLDivElement>(null)
  // The form that had focus is gone.
  useEffect(() => box.current?.focus(), [])
  const open = conflicts.filter((one) => !choices.has(conflictKey(one))).length
  const resolved = resolvedContents({ base, mine, theirs }, conflicts, choices)
  const changes = changesBetween(theirs, resolved)

  return (
    <div className="grid gap-5">
      <div ref={box} tabIndex={-1} className="rounded-lg outline-none">
        <ConflictNotice sent={sent} exchanges={exchanges} />
      </div>
      <div inert={isSending} className="grid gap-5 inert:opacity-60">
        {conflicts.map((one) => (
          <ConflictChoice
            key={conflictKey(one)}
            conflict={one}
            value={choices.get(conflictKey(one))}
            onChange={(side) => setChoices(new Map(choices).set(conflictKey(one), side))}
          />
        ))}
      </div>
      <Card as="section">
        <CardHeader
          title="What will be sent then"
          description={
            changes.length === 0 ? 'Nothing: theirs stays as it is' : plural(changes.length, 'change')
          }
        />
        <CardBody className="grid gap-4">
          {error !== null && <EditProblem error={error} />}
          {changes.length > 0 && (
            <ChangeList changes={changes} tense="ahead" label="What will be sent then" />
          )}
          <div className="grid gap-2">
            <div className="flex flex-wrap items-center gap-2">
              <Button
                variant="primary"
                isDisabled={open > 0}
                isPending={isSending}
                pendingLabel="Sending and verifying"
                onPress={() => onResolve(conflict, resolved)}
              >
                Send it like this
              </Button>
              <Button onPress={onBack} isDisabled={isSending}>
                Back to your changes
              </Button>
            </div>
            <SendingStatus isSending={isSending}>
              {open > 0 && `${plural(open, 'choice')} to make.`}
            </SendingStatus>
          </div>
        </CardBody>
      </Card>
    </div>
  )
}
