'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { ProblemNotice } from '@/components/api/problem-notice'
import { requestJson } from '@/components/api/request-json'
import { DestinationLimit } from '@/components/destination-limit/destination-limit'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { RadioCards } from '@/components/ui/radio-cards'
import type { DestinationView } from '@/lib/contract/destinations'
import { type DestinationId, destinations } from '@/lib/destinations/registry'
import { DraftChoice } from './draft-choice'
import { changeDestination, type DraftForm } from './draft-form'
import { fieldId } from './field-id'
import { useWizard } from './wizard-context'
import { WizardFrame } from './wizard-frame'

export function DestinationStep() {
  const form = useFormContext<DraftForm>()
  const { sandbox } = useWizard()
  const chosen = useWatch({ control: form.control, name: 'destination' })
  const offered = useQuery({
    queryKey: ['destinations'],
    queryFn: ({ signal }) => requestJson<{ items: DestinationView[] }>('/api/destinations', { signal }),
  })
  const isUnavailable = (id: DestinationId) =>
    offered.data?.items.some((item) => item.id === id && !item.available) ?? false
  const prerequisites = destinations.find(({ id }) => id === chosen)?.prerequisites

  function choose(id: DestinationId) {
    form.reset(changeDestination(form.getValues(), id), { keepDefaultValues: true })
  }

  return (
    <WizardFrame step="destination" after={<DraftChoice />}>
      <Card>
        <CardBody className="grid gap-5">
          {offered.error && <ProblemNotice error={offered.error} />}
          <RadioCards
            id={fieldId('destination')}
            label="Destination"
            isLabelHidden
            name="destination"
            columns={2}
            value={chosen}
            onChange={choose}
            error={form.formState.errors.destination?.message}
            options={destinations.map(({ id, name, description }) => ({
              value: id,
              title: name,
              description,
              isDisabled: isUnavailable(id),
              disabledReason:
                'This organization does not offer it. It needs the Real-Time CDP Ultimate tier.',
            }))}
          />
          <DestinationLimit sandbox={sandbox} />
          {prerequisites && (
            <section aria-labelledby="prerequisites" className="rounded-md bg-sunken p-4">
              <h2 id="prerequisites" className="font-semibold">
                Have this at hand
              </h2>
              <ul className="mt-1.5 grid list-disc gap-1 pl-5 text-ink-2">
                {prerequisites.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )}
        </CardBody>
      </Card>
    </WizardFrame>
  )
}
