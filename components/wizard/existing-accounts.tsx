'use client'

import { useController, useFormContext } from 'react-hook-form'
import { plural } from '@/components/ui/plural'
import { Private } from '@/components/ui/private'
import { RadioCards } from '@/components/ui/radio-cards'
import { Skeleton } from '@/components/ui/skeleton'
import type { AccountView } from '@/lib/contract/accounts'
import { type DraftForm, suggestTarget } from './draft-form'
import { fieldId } from './field-id'

/** The accounts stored at Adobe; choosing one fills in what follows from it, such as the region. */
export function ExistingAccounts({
  accounts,
  isPending,
}: {
  accounts: readonly AccountView[]
  isPending: boolean
}) {
  const { control, getValues, setValue } = useFormContext<DraftForm>()
  const { field, fieldState } = useController({ control, name: 'account.connectionId' })
  if (isPending) return <Skeleton className="h-40 w-full" />

  function choose(id: string) {
    const account = accounts.find((one) => one.id === id)
    field.onChange(id)
    setValue('account.connectionLabel', account?.name ?? '')
    const { target, suggestedTarget } = suggestTarget(getValues(), account?.suggestedTarget ?? {})
    setValue('target', target)
    setValue('suggestedTarget', suggestedTarget)
  }

  return (
    <RadioCards
      id={fieldId('account.connectionId')}
      label="Stored accounts"
      name="account-connection"
      value={field.value}
      onChange={choose}
      error={fieldState.error?.message}
      options={accounts.map(({ id, name, label, dataflows }) => ({
        value: id,
        title: name,
        description: (
          <>
            {label && (
              <>
                <Private>{label}</Private> ·{' '}
              </>
            )}
            {dataflows.length > 0 ? `used by ${plural(dataflows.length, 'dataflow')}` : 'not used yet'}
          </>
        ),
      }))}
    />
  )
}
