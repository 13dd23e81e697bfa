'use client'

import { type RefObject, useId } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { Disclosure } from '@/components/ui/disclosure'
import { type DestinationId, destinationOf } from '@/lib/destinations/registry'
import { ClimbVoice } from './climb-voice'
import { CreateAnyway } from './create-anyway'
import { LadderState } from './ladder-state'
import { LadderWarnings } from './ladder-warnings'
import { usePreflight } from './preflight-context'
import { isEnough, type ProofStanding, verdictOf } from './proof'
import { RungList } from './rung-list'
import { useFocusOnFailure } from './use-focus-on-failure'

interface ReviewProofProps {
  destination: DestinationId
  isStored: boolean
  /** The button that creates was pressed, and nothing certain came of the test. */
  isAsking: boolean
  onCreateAnyway: () => void
  resultRef: RefObject<HTMLElement | null>
}

/** What was proved of the draft, and when. The climb before the creation is shown here as well. */
export function ReviewProof({
  destination,
  isStored,
  isAsking,
  onCreateAnyway,
  resultRef,
}: ReviewProofProps) {
  const { under, hindrance, held, climb, cancel } = usePreflight()
  const { proof, standing } = held.target
  const headingId = useId()
  const focusOnFailure = useFocusOnFailure(resultRef)
  const isClimbing = under?.scope === 'target'
  const isSettled = proof !== undefined && standing !== 'stale' && !isClimbing

  async function test() {
    const report = await climb('target')
    if (report) focusOnFailure(report)
  }

  const rungs = (
    <RungList
      destination={destination}
      scope="target"
      rungs={isClimbing ? under.rungs : (proof?.report.rungs ?? [])}
      at={isClimbing ? under.at : undefined}
      isStale={!isClimbing && standing === 'stale'}
      report={proof?.report}
    />
  )
  return (
    <Card as="section" aria-labelledby={headingId}>
      <CardHeader
        id={headingId}
        title="Proof"
        description={lead(
          standing,
          isStored ? 'The stored account is' : `Key and ${destinationOf(destination).targetNoun} are`,
        )}
        actions={
          isClimbing ? (
            <Button onPress={cancel}>Cancel</Button>
          ) : (
            <Button onPress={() => void test()}>{proof ? 'Test again' : 'Test now'}</Button>
          )
        }
      />
      {(isClimbing || proof || hindrance?.scope === 'target') && (
        <CardBody className="grid gap-4">
          <section
            ref={resultRef}
            aria-label="Results"
            tabIndex={-1}
            className="grid gap-4 rounded-sm outline-offset-8"
          >
            {hindrance?.scope === 'target' && <ProblemNotice error={hindrance.error} />}
            <LadderState isClimbing={isClimbing} proof={proof} standing={standing} />
            {isAsking && !isClimbing && <CreateAnyway onPress={onCreateAnyway} />}
          </section>
          {isSettled && isEnough(verdictOf(proof)) ? (
            <Disclosure title="What was tested">{rungs}</Disclosure>
          ) : (
            (isClimbing || proof) && rungs
          )}
          {isSettled && <LadderWarnings warnings={proof.report.warnings} />}
        </CardBody>
      )}
      <ClimbVoice destination={destination} under={isClimbing ? under : undefined} report={proof?.report} />
    </Card>
  )
}

function lead(standing: ProofStanding, what: string): string {
  if (standing === 'fresh')
    return 'Good for 15 minutes. After that, it is tested again before anything is created.'
  if (standing === 'aged') return 'Older than 15 minutes, so it is tested again before anything is created.'
  return `${what} tested when you press the last button, before anything is created.`
}
