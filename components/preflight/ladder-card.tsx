'use client'

import { useId, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { focusField } from '@/components/ui/focus-field'
import type { DraftForm } from '@/components/wizard/draft-form'
import { fieldId } from '@/components/wizard/field-id'
import { type DestinationId, destinationOf } from '@/lib/destinations/registry'
import type { ClimbScope } from './climb-subject'
import { ClimbVoice } from './climb-voice'
import { LadderState } from './ladder-state'
import { LadderWarnings } from './ladder-warnings'
import { usePreflight } from './preflight-context'
import { RungList } from './rung-list'
import { TestRecord } from './test-record'
import { TryFailure } from './try-failure'
import { useFocusOnFailure } from './use-focus-on-failure'

interface LadderCardProps {
  destination: DestinationId
  scope: ClimbScope
  /** Adobe keeps the account and its secret. */
  isStored?: boolean
}

/** Proves what is entered on a step, rung by rung, on request. It never holds Next back. */
export function LadderCard({ destination, scope, isStored = false }: LadderCardProps) {
  const { under, hindrance, held, climb, cancel } = usePreflight()
  const { proof, standing } = held[scope]
  const { getValues, trigger } = useFormContext<DraftForm>()
  const list = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const headingId = useId()
  const { targetNoun } = destinationOf(destination)
  const isClimbing = under?.scope === scope
  const focusOnFailure = useFocusOnFailure(list)
  const noun = scope === 'account' ? 'account' : targetNoun
  const shown = isClimbing ? under : { rungs: proof?.report.rungs ?? [], at: undefined }

  async function test(options: { testRecord?: boolean } = {}) {
    // Without an account there is nothing to ask about; what is missing of new credentials is the first rung's to say.
    if (isStored && !(await trigger('account.connectionId')))
      return void focusField(fieldId('account.connectionId'))
    const report = await climb(scope, options)
    if (report) focusOnFailure(report)
  }

  function stop() {
    cancel()
    // Cancel goes with the climb; focus goes back to where it was begun.
    setTimeout(() => button.current?.focus())
  }

  return (
    <Card as="section" aria-labelledby={headingId}>
      <CardHeader
        id={headingId}
        title={`Test this ${noun}`}
        description={isStored ? storedLead : leads[scope]}
        actions={
          <>
            <TryFailure destination={destination} scope={scope} onFilled={(options) => void test(options)} />
            {isClimbing ? (
              <Button onPress={stop}>Cancel</Button>
            ) : (
              <Button ref={button} onPress={() => void test()}>
                {proof ? 'Test again' : `Test this ${noun}`}
              </Button>
            )}
          </>
        }
      />
      <CardBody className="grid gap-4">
        {hindrance?.scope === scope && <ProblemNotice error={hindrance.error} />}
        <LadderState isClimbing={isClimbing} proof={proof} standing={standing} />
        <section
          ref={list}
          aria-label="Results"
          aria-busy={isClimbing}
          data-trace={proof?.report.traceId}
          tabIndex={-1}
          className="rounded-sm outline-offset-8"
        >
          <RungList
            destination={destination}
            scope={scope}
            rungs={shown.rungs}
            at={shown.at}
            isStale={!isClimbing && standing === 'stale'}
            report={proof?.report}
          />
        </section>
        {!isClimbing && standing !== 'stale' && proof && <LadderWarnings warnings={proof.report.warnings} />}
        {scope === 'target' && !isClimbing && (
          <TestRecord
            isReady={standing === 'fresh' || standing === 'aged'}
            proof={proof}
            targetName={String(getValues(`target.${destinationOf(destination).targetNameField}`) ?? '')}
            noun={targetNoun}
            onConfirm={() => void test({ testRecord: true })}
          />
        )}
      </CardBody>
      <ClimbVoice destination={destination} under={isClimbing ? under : undefined} report={proof?.report} />
    </Card>
  )
}

const storedLead = 'Adobe tries the credentials it keeps. Nothing is written, and nothing is created.'

const leads: Readonly<Record<ClimbScope, string>> = {
  account: 'Signs in with this key, from this server. Nothing is written, and nothing is created at Adobe.',
  target: 'Climbs as far as the permission to write. Nothing is written, and nothing is created at Adobe.',
}
