'use client'

import { useController, useFormContext, useWatch } from 'react-hook-form'
import { TermsIn } from '@/components/help/terms-in'
import { AccountDoubt } from '@/components/preflight/account-doubt'
import { LadderCard } from '@/components/preflight/ladder-card'
import { PermissionsCard } from '@/components/preflight/permissions-card'
import { StoredAccountNote } from '@/components/preflight/stored-account-note'
import { useOfferedTargets } from '@/components/preflight/use-offered-targets'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { SwitchField } from '@/components/ui/switch-field'
import { TextField } from '@/components/ui/text-field'
import { exportOptions } from '@/lib/destinations/export-options'
import { type DestinationId, destinationOf } from '@/lib/destinations/registry'
import { DestinationField } from './destination-field'
import type { DraftForm } from './draft-form'
import { fieldId } from './field-id'
import { capitalize } from './step-titles'
import { usePaste } from './use-paste'
import { WizardFrame } from './wizard-frame'

export function TargetStep() {
  const destination = useWatch<DraftForm, 'destination'>({ name: 'destination' })
  return <WizardFrame step="target">{destination !== '' && <TargetForm id={destination} />}</WizardFrame>
}

function TargetForm({ id }: { id: DestinationId }) {
  const destination = destinationOf(id)
  const { onPasteText } = usePaste(destination)
  const offered = useOfferedTargets(destination)
  const kind = useWatch<DraftForm, 'account.kind'>({ name: 'account.kind' })
  return (
    <>
      <AccountDoubt />
      <Card as="section">
        <CardHeader title={capitalize(destination.targetNoun)} />
        <CardBody className="grid max-w-xl gap-5">
          {destination.targetFields.map((field) => (
            <DestinationField
              key={field.name}
              field={field}
              parent="target"
              onPasteText={onPasteText}
              {...(field.name === destination.targetNameField ? offered : {})}
            />
          ))}
          {exportOptions.fields.map((option) => (
            <ExportOption key={option.name} {...option} />
          ))}
        </CardBody>
      </Card>
      {kind === 'existing' ? (
        <StoredAccountNote noun={destination.targetNoun} />
      ) : (
        <LadderCard destination={id} scope="target" />
      )}
      <PermissionsCard destination={id} />
      <Card as="section">
        <CardHeader
          title="Dataflow"
          description={<TermsIn>How you find the dataflow again, here and at Adobe.</TermsIn>}
        />
        <CardBody className="grid max-w-xl gap-5">
          <DraftText path="name" label="Name" />
          <DraftText path="description" label="Description" isOptional multiline />
        </CardBody>
      </Card>
    </>
  )
}

function ExportOption({ name, label, hint }: (typeof exportOptions.fields)[number]) {
  const { control } = useFormContext<DraftForm>()
  const { field } = useController({ control, name: `target.${name}`, defaultValue: false })
  return <SwitchField label={label} hint={hint} isSelected={field.value === true} onChange={field.onChange} />
}

interface DraftTextProps {
  path: 'name' | 'description'
  label: string
  isOptional?: boolean
  multiline?: boolean
}

function DraftText({ path, ...props }: DraftTextProps) {
  const { control } = useFormContext<DraftForm>()
  const { field, fieldState } = useController({ control, name: path })
  return (
    <TextField
      {...props}
      id={fieldId(path)}
      name={path}
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
      autoComplete="off"
      rows={3}
    />
  )
}
