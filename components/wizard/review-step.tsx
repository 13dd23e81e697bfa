'use client'

import { useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { ProblemNotice } from '@/components/api/problem-notice'
import { problemOf } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { SwitchField } from '@/components/ui/switch-field'
import { destinationOf } from '@/lib/destinations/registry'
import { type DraftForm, toDraft } from './draft-form'
import { flattenErrors } from './draft-resolver'
import { NoDestination } from './no-destination'
import { PlannedCalls } from './planned-calls'
import { ReviewProblems } from './review-problems'
import { ReviewSummary } from './review-summary'
import { useCreateActivation } from './use-create-activation'
import { WhatHappensNext } from './what-happens-next'
import { WizardFrame } from './wizard-frame'

export function ReviewStep() {
  const form = useFormContext<DraftForm>()
  const values = form.watch()
  const create = useCreateActivation()
  const isLeaving = useRef(false)
  const [attempts, setAttempts] = useState(0)
  const fromServer = create.error ? problemOf(create.error).fields : []
  const problems = [...flattenErrors(form.formState.errors), ...fromServer]

  async function submit() {
    if (isLeaving.current || create.isPending) return
    isLeaving.current = true
    create.reset()
    const isValid = await form.trigger()
    if (isValid) create.mutate(toDraft(form.getValues()), { onError: () => (isLeaving.current = false) })
    else isLeaving.current = false
    setAttempts((count) => count + 1)
  }

  if (values.destination === '') {
    return (
      <WizardFrame step="review" finish={<span />}>
        <NoDestination />
      </WizardFrame>
    )
  }

  return (
    <WizardFrame
      step="review"
      finish={
        <Button
          variant="primary"
          onPress={() => void submit()}
          isPending={create.isPending || create.isSuccess}
          pendingLabel="Checking and creating"
        >
          Create and start exporting
        </Button>
      }
    >
      {create.error && fromServer.length === 0 && <ProblemNotice error={create.error} />}
      <ReviewProblems problems={problems} focusKey={attempts} />
      <ReviewSummary form={values} destination={destinationOf(values.destination)} problems={problems} />
      <Card as="section">
        <CardBody>
          <SwitchField
            label="Reuse the profile source"
            hint="Dataflows of a sandbox can share one connection to the profile store. If there is none yet, one is created."
            isSelected={values.source === 'reuse'}
            onChange={(isReused) => form.setValue('source', isReused ? 'reuse' : 'create')}
          />
        </CardBody>
      </Card>
      <WhatHappensNext destination={destinationOf(values.destination)} />
      <PlannedCalls form={values} />
    </WizardFrame>
  )
}
