'use client'

import { useController, useFormContext } from 'react-hook-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Destination } from '@/lib/destinations/destination'
import { DestinationField } from './destination-field'
import type { DraftForm } from './draft-form'
import { fieldId } from './field-id'
import { usePaste } from './use-paste'

/** Credentials for a new account. Advanced fields stay folded until they hold something or are wrong. */
export function NewAccount({ destination }: { destination: Destination }) {
  const { control, getValues, formState } = useFormContext<DraftForm>()
  const name = useController({ control, name: 'account.name' })
  const { onPasteText, recognised } = usePaste(destination)
  const plain = destination.credentialFields.filter(({ isAdvanced }) => !isAdvanced)
  const advanced = destination.credentialFields.filter(({ isAdvanced }) => isAdvanced)
  const isInUse = advanced.some(
    (field) =>
      getValues(`account.credentials.${field.name}`) || formState.errors.account?.credentials?.[field.name],
  )

  return (
    <div className="grid max-w-xl gap-5">
      {recognised && (
        <Notice tone="success" title={`Recognized ${recognised}`} isLive>
          Its parts are in their fields. Check them, then go on.
        </Notice>
      )}
      {plain.map((field) => (
        <DestinationField
          key={field.name}
          field={field}
          parent="account.credentials"
          onPasteText={onPasteText}
        />
      ))}
      {advanced.length > 0 && (
        <Disclosure title="Other ways to connect" defaultExpanded={isInUse}>
          <div className="grid gap-5 pt-3">
            {advanced.map((field) => (
              <DestinationField
                key={field.name}
                field={field}
                parent="account.credentials"
                onPasteText={onPasteText}
              />
            ))}
          </div>
        </Disclosure>
      )}
      <TextField
        id={fieldId('account.name')}
        label="Name of the account"
        name="account.name"
        hint="How it is listed at Adobe. Left empty, it is named after its region or namespace."
        isOptional
        value={name.field.value}
        onChange={name.field.onChange}
        error={name.fieldState.error?.message}
        autoComplete="off"
      />
      <p className="text-sm text-ink-3">
        Keys are sent to Adobe once, when the account is created. They are not saved here: reload the page,
        and they are asked for again.
      </p>
    </div>
  )
}
