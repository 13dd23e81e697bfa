'use client'

import { useQuery } from '@tanstack/react-query'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { ProblemNotice } from '@/components/api/problem-notice'
import { requestJson } from '@/components/api/request-json'
import { LadderCard } from '@/components/preflight/ladder-card'
import { PermissionsCard } from '@/components/preflight/permissions-card'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { RadioCards } from '@/components/ui/radio-cards'
import type { AccountView } from '@/lib/contract/accounts'
import { type DestinationId, destinationOf } from '@/lib/destinations/registry'
import type { DraftForm } from './draft-form'
import { ExistingAccounts } from './existing-accounts'
import { fieldId } from './field-id'
import { NewAccount } from './new-account'
import { WizardFrame } from './wizard-frame'

export function AccountStep() {
  const destination = useWatch<DraftForm, 'destination'>({ name: 'destination' })
  return <WizardFrame step="account">{destination !== '' && <AccountChoice id={destination} />}</WizardFrame>
}

function AccountChoice({ id }: { id: DestinationId }) {
  const { control } = useFormContext<DraftForm>()
  const kind = useController({ control, name: 'account.kind' })
  const accounts = useQuery({
    queryKey: ['accounts', id],
    queryFn: ({ signal }) =>
      requestJson<{ items: AccountView[] }>(`/api/accounts?destination=${id}`, { signal }),
  })
  const stored = accounts.data?.items ?? []

  return (
    <>
      <Card>
        <CardBody className="grid gap-6">
          <RadioCards
            id={fieldId('account.kind')}
            label="Account"
            isLabelHidden
            name="account-kind"
            columns={2}
            value={kind.field.value}
            onChange={kind.field.onChange}
            error={kind.fieldState.error?.message}
            options={[
              {
                value: 'new',
                title: 'Enter new credentials',
                description: 'Adobe stores them as a new account.',
              },
              {
                value: 'existing',
                title: 'Use a stored account',
                description: accounts.isPending
                  ? 'Looking for accounts…'
                  : storedWords(stored.length, destinationOf(id).name),
                isDisabled: accounts.isSuccess && stored.length === 0,
              },
            ]}
          />
          {kind.field.value === 'existing' && accounts.error && <ProblemNotice error={accounts.error} />}
          {kind.field.value === 'existing' ? (
            <ExistingAccounts accounts={stored} isPending={accounts.isPending} />
          ) : (
            <NewAccount destination={destinationOf(id)} />
          )}
        </CardBody>
      </Card>
      <LadderCard destination={id} scope="account" isStored={kind.field.value === 'existing'} />
      <PermissionsCard destination={id} />
    </>
  )
}

function storedWords(count: number, destination: string): string {
  if (count === 0) return `No ${destination} account is stored in this sandbox.`
  return count === 1 ? 'One is stored in this sandbox.' : `${count} are stored in this sandbox.`
}
