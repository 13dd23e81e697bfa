'use client'

import { type SubmitEvent, useEffect, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { problemOf } from '@/components/api/request-json'
import { TermsIn } from '@/components/help/terms-in'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { ErrorSummary } from '@/components/ui/error-summary'
import { focusField } from '@/components/ui/focus-field'
import { accountAgain } from '@/components/wizard/account-again'
import { type DraftForm, emptyDraft, toDraft } from '@/components/wizard/draft-form'
import { draftResolver, flattenErrors } from '@/components/wizard/draft-resolver'
import { fieldId } from '@/components/wizard/field-id'
import { NewAccount } from '@/components/wizard/new-account'
import { useCorrections } from '@/components/wizard/use-corrections'
import type { ActivationAccount } from '@/lib/contract/activations'
import { type DestinationId, destinationOf } from '@/lib/destinations/registry'
import { toAccountPath } from './account-path'
import type { ActivationActions } from './use-activation-actions'

interface CredentialsFormProps {
  destinationId: DestinationId
  /** What is known of the account without its secrets. */
  account: ActivationAccount | undefined
  actions: ActivationActions
}

/** Asks for the credentials once more, to go on. They live in this form and in one request, nowhere else. */
export function CredentialsForm({ destinationId, account, actions }: CredentialsFormProps) {
  const destination = destinationOf(destinationId)
  const [attempts, setAttempts] = useState(0)
  const form = useForm<DraftForm>({
    defaultValues: formFor(destinationId, account),
    resolver: draftResolver,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  })
  useCorrections(form)
  const problems = flattenErrors(form.formState.errors).filter(({ path }) => path.startsWith('account'))
  const firstSecret = destination.credentialFields.find(({ kind }) => kind === 'secret')?.name

  useEffect(() => {
    if (firstSecret !== undefined) focusField(fieldId(`account.credentials.${firstSecret}`))
  }, [firstSecret])

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    form.clearErrors()
    if (!(await form.trigger('account'))) return setAttempts((count) => count + 1)
    actions.resume(accountAgain(toDraft(form.getValues())), showAtFields)
  }

  function showAtFields(error: Error) {
    for (const { path, message } of problemOf(error).fields) {
      const field = toAccountPath(path)
      if (field) form.setError(field, { type: 'server', message })
    }
    setAttempts((count) => count + 1)
  }

  return (
    <Card as="section">
      <CardHeader
        title="Enter the credentials once more"
        description={
          <TermsIn>Credentials are never stored here, and the account has not been created yet.</TermsIn>
        }
      />
      <CardBody>
        <FormProvider {...form}>
          <form method="post" noValidate onSubmit={(event) => void submit(event)} className="grid gap-5">
            <ErrorSummary
              errors={problems.map(({ path, message }) => ({ fieldId: fieldId(path), message }))}
              focusKey={attempts}
            />
            <NewAccount destination={destination} />
            <div className="flex flex-wrap gap-2">
              <Button type="submit" variant="primary" isPending={actions.isResuming} pendingLabel="Going on">
                Go on with these
              </Button>
              <Button onPress={actions.leaveSecretOut} isDisabled={actions.isResuming}>
                Not now
              </Button>
            </div>
          </form>
        </FormProvider>
      </CardBody>
    </Card>
  )
}

function formFor(destination: DestinationId, account: ActivationAccount | undefined): DraftForm {
  const credentials = { ...account?.credentials }
  return {
    ...emptyDraft,
    destination,
    account: { ...emptyDraft.account, name: account?.name ?? '', credentials },
  }
}
