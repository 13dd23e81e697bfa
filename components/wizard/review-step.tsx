'use client'

import { useEffect, useRef, useState } from 'react'
import { type FieldPath, useFormContext } from 'react-hook-form'
import { ProblemNotice } from '@/components/api/problem-notice'
import { problemOf } from '@/components/api/request-json'
import type { ClimbScope } from '@/components/preflight/climb-subject'
import { usePreflight } from '@/components/preflight/preflight-context'
import { type Held, provedWrong } from '@/components/preflight/proof'
import { ReviewProof } from '@/components/preflight/review-proof'
import { useProofGate } from '@/components/preflight/use-proof-gate'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { SwitchField } from '@/components/ui/switch-field'
import { destinationOf } from '@/lib/destinations/registry'
import { type DraftForm, emptyDraft, toDraft } from './draft-form'
import { flattenErrors } from './draft-resolver'
import { PlannedCalls } from './planned-calls'
import { ReviewProblems } from './review-problems'
import { ReviewSummary } from './review-summary'
import { useCreateActivation } from './use-create-activation'
import { WhatHappensNext } from './what-happens-next'
import { useWizard } from './wizard-context'
import { WizardFrame } from './wizard-frame'

export function ReviewStep() {
  const form = useFormContext<DraftForm>()
  const values = form.watch()
  const create = useCreateActivation()
  const { activationId } = useWizard()
  const isLeaving = useRef(false)
  const [attempts, setAttempts] = useState(0)
  const [isAsking, setAsking] = useState(false)
  const gate = useProofGate()
  const { held, under } = usePreflight()
  const result = useRef<HTMLElement>(null)
  const faults = flattenErrors(form.formState.errors)
  const problems = [...faults, ...found(held).filter(({ path }) => faults.every((one) => one.path !== path))]
  const destination = values.destination === '' ? undefined : destinationOf(values.destination)

  async function submit() {
    if (isLeaving.current || create.isPending) return
    isLeaving.current = true
    create.reset()
    setAsking(false)
    if (!(await form.trigger())) return stay()
    const proved = await gate.prove()
    if (proved === 'go') return create.mutate(toDraft(form.getValues()), { onError: stay })
    setAsking(proved === 'open')
    stay()
  }

  // Whoever is asked has to find the question: the button that was pressed is below it.
  useEffect(() => {
    if (isAsking) result.current?.focus()
  }, [isAsking])

  function createAnyway() {
    gate.accept()
    void submit()
  }

  /** Puts what the server found at the fields it is about, so that it also stands on their steps. */
  function stay(error?: Error) {
    const { fields } = error ? problemOf(error) : { fields: [] }
    for (const { path, message } of fields) form.setError(toFieldPath(path), { type: 'server', message })
    isLeaving.current = false
    setAttempts((count) => count + 1)
  }

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
            isPending={under !== undefined || create.isPending || create.isSuccess}
            pendingLabel={under ? 'Testing first' : 'Checking and creating'}
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
      <ReviewProblems problems={attempts > 0 ? problems : faults} focusKey={attempts} />
      {destination && <ReviewSummary form={values} destination={destination} problems={problems} />}
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
      {destination && <WhatHappensNext destination={destination} />}
      <PlannedCalls form={values} />
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

/** The server names fields as the form does; a name it does not have is shown on top. */
function toFieldPath(path: string): FieldPath<DraftForm> | 'root' {
  const [top = ''] = path.split('.')
  // Guaranteed by the check: below a known member, any path may carry an error.
  return Object.hasOwn(emptyDraft, top) ? (path as FieldPath<DraftForm>) : 'root'
}
