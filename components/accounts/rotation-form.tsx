'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import { isAnswerLost } from '@/components/api/lost-answer'
import { ProblemNotice } from '@/components/api/problem-notice'
import { problemOf } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import type { AccountDetail, RotationResult } from '@/lib/contract/accounts'
import { destinationOf } from '@/lib/destinations/registry'
import { CredentialField, credentialFieldId } from './credential-field'
import { useRotation } from './use-rotation'

type RotationFormProps = {
  account: AccountDetail
  onResult: (result: RotationResult) => void
  onCancel: () => void
}

/** New credentials for an account. Keys stay in this form, and leave it only for the request. */
export function RotationForm({ account, onResult, onCancel }: RotationFormProps) {
  const { credentialFields } = destinationOf(account.destination)
  const [values, setValues] = useState(() => keptValues(account))
  const [tries, setTries] = useState(0)
  const [isUncertain, setUncertain] = useState(false)
  const router = useRouter()
  const rotation = useRotation(account.id)
  const problem = rotation.error ? problemOf(rotation.error) : undefined
  const fieldErrors = new Map(
    problem?.fields.map(({ path, message }) => [path.replace('credentials.', ''), message]),
  )
  const shown = credentialFields.filter(({ isAdvanced }) => !isAdvanced)
  const advanced = credentialFields.filter(({ isAdvanced }) => isAdvanced)

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (rotation.isPending) return
    setTries(tries + 1)
    rotation.mutate({ credentials: values, etag: account.etag }, { onSuccess: onResult, onError: lookAgain })
  }

  /** Without an answer the credentials may be in place: what the account holds by now is what the next try is made for. */
  function lookAgain(error: Error) {
    if (!isAnswerLost(problemOf(error))) return
    setUncertain(true)
    router.refresh()
  }

  const fieldOf = (field: (typeof credentialFields)[number]) => (
    <CredentialField
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
      error={fieldErrors.get(field.name)}
      isDisabled={rotation.isPending}
    />
  )
  return (
    <form onSubmit={submit} noValidate className="grid max-w-xl gap-5">
      <ErrorSummary
        focusKey={tries}
        errors={[...fieldErrors].map(([name, message]) => ({ fieldId: credentialFieldId(name), message }))}
      />
      {problem && fieldErrors.size === 0 && (
        <ProblemNotice
          error={rotation.error}
          actions={
            problem.status === 409 && <Button onPress={() => router.refresh()}>Reload the account</Button>
          }
        />
      )}
      {isUncertain && !rotation.isPending && (
        <Notice tone="warning" title="Your last try may be in place">
          No answer came for it. Keep the old key and the new one until a try has ended here, or a check of
          the account says which of them works.
        </Notice>
      )}
      {shown.map(fieldOf)}
      {advanced.length > 0 && (
        <Disclosure title="Other ways to connect">
          <div className="grid gap-5 pt-3">{advanced.map(fieldOf)}</div>
        </Disclosure>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          variant="primary"
          isPending={rotation.isPending}
          pendingLabel="Trying and replacing"
        >
          Try and replace
        </Button>
        <Button onPress={onCancel} isDisabled={rotation.isPending}>
          Cancel
        </Button>
      </div>
      <p role="status" className="text-sm text-ink-2 empty:-mt-5">
        {rotation.isPending && (
          <span className="flex items-center gap-2">
            <Spinner className="size-4 text-accent" /> Trying the new credentials; the ones in use stay until
            they work.
          </span>
        )}
      </p>
    </form>
  )
}

/** What is no secret stays as it is unless somebody changes it; keys and key ids are asked for. */
function keptValues({ destination, credentials }: AccountDetail): Record<string, string> {
  const kept = destinationOf(destination)
    .credentialFields.filter(({ kind, name }) => kind !== 'secret' && name !== 'accessKeyId')
    .map(({ name }) => [name, credentials[name]] as const)
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
