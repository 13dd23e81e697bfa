'use client'

import { CodeView } from '@/components/ui/code-view'
import { Disclosure } from '@/components/ui/disclosure'
import { plural } from '@/components/ui/plural'
import { type PlanStep, plan } from '@/lib/activation/plan'
import { summarizeSteps } from '@/lib/activation/step-summary'
import { activationDraftSchema } from '@/lib/destinations/draft-schema'
import { destinationOf } from '@/lib/destinations/registry'
import { type DraftForm, toDraft } from './draft-form'

/** The calls the last button makes, from the very plan that will be executed; secrets are only named in it. */
export function PlannedCalls({ form }: { form: DraftForm }) {
  const parsed = activationDraftSchema.safeParse(toDraft(form))
  if (!parsed.success) return <p className="text-ink-2">Complete the draft to see the calls to Adobe.</p>
  const draft = parsed.data
  const payload = destinationOf(draft.destination).payload(draft, undefined)
  const steps = plan({ activationId: 'new', draft, payload })
  const summaries = summarizeSteps(steps)
  const callCount = summaries.filter(({ call }) => call).length

  return (
    <Disclosure title="The calls to Adobe" meta={`up to ${plural(callCount, 'call')}`}>
      <ol className="grid gap-4 pt-3">
        {steps.map((step, index) => (
          <li key={step.id} className="grid gap-2">
            <p>
              <span className="font-medium">{summaries[index]?.title}</span>{' '}
              <span className="code text-ink-2">{summaries[index]?.call}</span>
            </p>
            {bodyOf(step) !== undefined && (
              <CodeView
                label={`Body of “${summaries[index]?.title}”`}
                json={bodyOf(step)}
                maxHeight="16rem"
              />
            )}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}

function bodyOf(step: PlanStep): unknown {
  if (step.kind === 'create') return step.body
  return step.kind === 'patch' ? step.operations : undefined
}
