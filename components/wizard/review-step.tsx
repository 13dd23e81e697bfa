'use client'

import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { ProblemNotice } from '@/components/api/problem-notice'
import { PlannedCalls } from '@/components/calls/planned-calls'
import { DestinationLimit } from '@/components/destination-limit/destination-limit'
import { useDestinationCount } from '@/components/destination-limit/use-destination-count'
import type { ClimbScope } from '@/components/preflight/climb-subject'
import { usePreflight } from '@/components/preflight/preflight-context'
import { type Held, provedWrong } from '@/components/preflight/proof'
import { ReviewProof } from '@/components/preflight/review-proof'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { SwitchField } from '@/components/ui/switch-field'
import { destinationOf } from '@/lib/destinations/registry'
import { type DraftForm, toDraft } from './draft-form'
import { flattenErrors } from './draft-resolver'
import { ReviewProblems } from './review-problems'
import { ReviewSummary } from './review-summary'
import { useSubmitDraft } from './use-submit-draft'
import { WhatHappensNext } from './what-happens-next'
import { useWizard } from './wizard-context'
import { WizardFrame } from './wizard-frame'

export function ReviewStep() {
  const form = useFormContext<DraftForm>()
  const values = form.watch()
  const { submit, createAnyway, create, attempts, isAsking } = useSubmitDraft()
  const { activationId, sandbox } = useWizard()
  const isFull = useDestinationCount()?.isFull ?? false
  const { held, under } = usePreflight()
  const isProving = under?.scope === 'target'
  const isCreating = create.isPending || create.isSuccess
  const result = useRef<HTMLElement>(null)
  const faults = flattenErrors(form.formState.errors)
  const problems = [...faults, ...found(held).filter(({ path }) => faults.every((one) => one.path !== path))]
  const destination = values.destination === '' ? undefined : destinationOf(values.destination)

  // Whoever is asked has to find the question: the button that was pressed is below it.
  useEffect(() => {
    if (isAsking) result.current?.focus()
  }, [isAsking])

  return (
    <WizardFrame
      step="review"
      finish={
        activationId !== undefined ? (
          <LinkButton href={`/activations/${activationId}`} variant="primary">
            See how it stands
          </LinkButton>
        ) : (
          <Button
            variant="primary"
            onPress={() => void submit()}
            isPending={isProving || isCreating}
            pendingLabel={isProving ? 'Testing first' : 'Checking and creating'}
            isDisabled={isFull}
          >
            Create and start exporting
          </Button>
        )
      }
    >
      {activationId !== undefined && (
        <Notice tone="info" title="You already started this">
          This draft was sent to Adobe. Its page shows how it stands.
        </Notice>
      )}
      {create.error && problems.length === 0 && <ProblemNotice error={create.error} />}
      <Card>
        <CardBody>
          <DestinationLimit sandbox={sandbox} />
        </CardBody>
      </Card>
      <ReviewProblems problems={attempts > 0 ? problems : faults} focusKey={attempts} />
      {destination && <ReviewSummary form={values} destination={destination} problems={problems} />}
      <Card as="section">
        <CardBody>
          <SwitchField
            label="Reuse the profile source"
            hint="Dataflows of a sandbox can share one connection to the profile store. If there is none yet, one is created."
            isSelected={values.source === 'reuse'}
            isDisabled={isProving || isCreating}
            onChange={(isReused) => form.setValue('source', isReused ? 'reuse' : 'create')}
          />
        </CardBody>
      </Card>
      {destination && <WhatHappensNext destination={destination} />}
      <div>
        <PlannedCalls draft={toDraft(values)} />
      </div>
      {destination && activationId === undefined && (
        <ReviewProof
          destination={destination.id}
          isStored={values.account.kind === 'existing'}
          isAsking={isAsking}
          onCreateAnyway={createAnyway}
          resultRef={result}
        />
      )}
    </WizardFrame>
  )
}

/** What the proof ladders found wrong with what is in the form, each field once. */
function found({ account, target }: Record<ClimbScope, Held>): { path: string; message: string }[] {
  const byPath = new Map([...provedWrong(account), ...provedWrong(target)].map((one) => [one.path, one]))
  return [...byPath.values()]
}
