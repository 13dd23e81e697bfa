'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { type ReactNode, type SubmitEvent, useEffect, useState, useTransition } from 'react'
import { type UseFormReturn, useFormContext } from 'react-hook-form'
import { DraftFailure } from '@/components/drafts/draft-failure'
import { DraftNotices } from '@/components/drafts/draft-notices'
import { DraftStatus } from '@/components/drafts/draft-status'
import { TermsIn } from '@/components/help/terms-in'
import { PipelineDiagram } from '@/components/pipeline/pipeline-diagram'
import { usePreflight } from '@/components/preflight/preflight-context'
import { isSignedIn } from '@/components/session/is-signed-in'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { classNames } from '@/components/ui/class-names'
import { ErrorSummary } from '@/components/ui/error-summary'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { destinationOf } from '@/lib/destinations/registry'
import { type DraftForm, suggestTarget } from './draft-form'
import { draftPipeline, draftSentence } from './draft-pipeline'
import { DraftPreview } from './draft-preview'
import { flattenErrors } from './draft-resolver'
import { fieldId } from './field-id'
import { NoDestination } from './no-destination'
import { StepNav } from './step-nav'
import { stepWords } from './step-titles'
import { useAdopt } from './use-adopt'
import { useCorrections } from './use-corrections'
import { useWizard } from './wizard-context'
import { nextStep, previousStep, stepFields, stepOfField, type WizardStep } from './wizard-steps'

interface WizardFrameProps {
  step: WizardStep
  children: ReactNode
  /** In place of Next, on the last step. */
  finish?: ReactNode
  /** Comes later than the step, so it stands below all that it might move. */
  after?: ReactNode
}

/** Takes over what follows from the credentials, such as their region. */
function takeOver({ getValues, setValue }: UseFormReturn<DraftForm>): void {
  const form = getValues()
  if (form.destination === '' || form.account.kind !== 'new') return
  const suggested = destinationOf(form.destination).suggestTarget(form.account.credentials)
  const { target, suggestedTarget } = suggestTarget(form, suggested)
  setValue('target', target)
  setValue('suggestedTarget', suggestedTarget)
}

/** Steps that decide what a record holds, and the one that looks at all of it. */
const previewedSteps: ReadonlySet<WizardStep> = new Set(['audiences', 'attributes', 'review'])

/** What every step shares: heading, pipeline, list of steps, problems, Back and Next. */
export function WizardFrame({ step, children, finish, after }: WizardFrameProps) {
  const form = useFormContext<DraftForm>()
  const values = form.watch()
  const { visit, isLoaded, keeper, draft, failure, tryAgain, startNew, hrefOf } = useWizard()
  const adopt = useAdopt()
  const preflight = usePreflight()
  const router = useRouter()
  const isFromReview = useSearchParams().get('from') === 'review'
  const [attempts, setAttempts] = useState(0)
  const [isMoving, startMoving] = useTransition()
  useCorrections(form)
  const destination = values.destination === '' ? undefined : destinationOf(values.destination)
  const { title, lead } = stepWords(step, destination)
  const back = previousStep(step)
  // What a step asks for depends on the destination, so without one there is nothing to go on with.
  const isBlocked = isLoaded && step !== 'destination' && !destination
  const isPreviewed = destination !== undefined && isLoaded && previewedSteps.has(step)
  const shownErrors = flattenErrors(form.formState.errors).filter(({ path }) => stepOfField(path) === step)

  useEffect(() => {
    if (isLoaded) visit(step)
  }, [isLoaded, step, visit])

  async function goOn() {
    form.clearErrors()
    const isValid = await form.trigger([...stepFields[step]] as const)
    if (!isValid) return setAttempts((count) => count + 1)
    if (step === 'account') takeOver(form)
    // Without a session the next page would be the front door, and without a server one of the browser’s own: what was
    // typed would go with this page.
    if (!(await isSignedIn())) return
    if (step === 'account') preflight.testOnTheWay()
    startMoving(() => router.push(hrefOf(isFromReview ? 'review' : nextStep(step))))
  }

  const nextLabel = isFromReview
    ? 'Save and return to review'
    : `Next: ${stepWords(nextStep(step), destination).label.toLowerCase()}`

  function submit(event: SubmitEvent) {
    event.preventDefault()
    void goOn()
  }

  return (
    <div className="grid gap-5">
      <title>{`${title} · Sluice`}</title>
      <PageHeading title={title} lead={<TermsIn>{lead}</TermsIn>} />
      <PipelineDiagram nodes={draftPipeline(values, step, preflight.held)} summary={draftSentence(values)} />
      <div className="grid items-start gap-5 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <div className="grid gap-4 lg:sticky lg:top-5">
          <StepNav current={step} destination={destination} />
          {isLoaded && <DraftStatus draft={draft} onTryAgain={keeper.tryAgain} />}
        </div>
        <form
          method="post"
          onSubmit={submit}
          noValidate
          aria-labelledby="page-title"
          className={classNames(
            'grid min-w-0 gap-5',
            isPreviewed &&
              'xl:grid-cols-[minmax(0,1fr)_22.5rem] xl:grid-rows-[auto_1fr] min-[90rem]:grid-cols-[minmax(0,1fr)_25rem]',
          )}
        >
          <div className="grid min-w-0 content-start gap-5">
            {step !== 'review' && (
              <ErrorSummary
                errors={shownErrors.map(({ path, message }) => ({ fieldId: fieldId(path), message }))}
                focusKey={attempts}
              />
            )}
            {isLoaded && <DraftNotices draft={draft} keeper={keeper} form={values} onAdopt={adopt} />}
            {isBlocked && <NoDestination />}
            {!isLoaded && failure === undefined && <Card className="h-80" />}
            {failure !== undefined && (
              <DraftFailure error={failure} onTryAgain={tryAgain} onStartNew={startNew} />
            )}
            {isLoaded && !isBlocked && children}
          </div>
          {isPreviewed && (
            <div className="min-w-0 xl:col-start-2 xl:row-span-2 xl:row-start-1">
              <DraftPreview destination={destination} />
            </div>
          )}
          <div className="flex flex-wrap items-center justify-between gap-3 self-start">
            {back ? (
              <LinkButton href={hrefOf(isFromReview ? 'review' : back)}>
                {isFromReview ? 'Back to review' : 'Back'}
              </LinkButton>
            ) : (
              <span />
            )}
            {isLoaded && !isBlocked && (finish ?? <NextButton label={nextLabel} isPending={isMoving} />)}
          </div>
          {isLoaded && after}
        </form>
      </div>
    </div>
  )
}

function NextButton({ label, isPending }: { label: string; isPending: boolean }) {
  return (
    <Button type="submit" variant="primary" isPending={isPending} pendingLabel="Opening the next step">
      {label}
    </Button>
  )
}
