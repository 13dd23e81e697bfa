'use client'

import { type ReactNode, type SubmitEvent, useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { problemOf } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import type { SignInField } from './sign-in-fields'
import { type SignedIn, useSignIn } from './use-sign-in'

interface SignInFormProps {
  mode: 'credentials' | 'token'
  fields: readonly SignInField[]
  /** What is known already. */
  initial?: Readonly<Record<string, string>>
  onSignedIn: (session: SignedIn) => void
  /** Stands beside the button. */
  actions?: ReactNode
}

const nothing = {}

/** One of the two ways in with Adobe credentials. The server checks each value and names the field that is wrong. */
export function SignInForm({ mode, fields, initial = nothing, onSignedIn, actions }: SignInFormProps) {
  const [values, setValues] = useState(initial)
  const [attempts, setAttempts] = useState(0)
  const signIn = useSignIn(onSignedIn)
  const problems = signIn.error ? problemOf(signIn.error).fields : []
  const messageOf = (name: string) => problems.find(({ path }) => path === name)?.message
  const summary = fields.flatMap(({ name }) => {
    const message = messageOf(name)
    return message ? [{ fieldId: `${mode}-${name}`, message }] : []
  })

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (signIn.isPending || signIn.isSuccess) return
    setAttempts(attempts + 1)
    signIn.mutate({ mode, ...values })
  }

  return (
    // Sent by a browser whose scripts have not loaded yet, a GET would carry the secret in the address.
    <form method="post" onSubmit={submit} noValidate className="grid gap-4">
      {signIn.error && summary.length === 0 && <ProblemNotice error={signIn.error} />}
      <ErrorSummary errors={summary} focusKey={attempts} />
      {fields.map(({ name, label, hint, isSecret, isOptional }) => (
        <TextField
          key={name}
          id={`${mode}-${name}`}
          name={name}
          label={label}
          hint={hint}
          type={isSecret ? 'password' : 'text'}
          isOptional={isOptional}
          isPrivate
          isRequired={!isOptional}
          value={values[name] ?? ''}
          onChange={(value) => setValues((current) => ({ ...current, [name]: value }))}
          error={messageOf(name)}
          autoComplete="off"
          spellCheck={false}
        />
      ))}
      <div className={actions === undefined ? undefined : 'flex flex-wrap justify-end gap-2'}>
        {actions}
        <Button
          type="submit"
          variant="primary"
          isPending={signIn.isPending || signIn.isSuccess}
          pendingLabel="Signing in"
        >
          Sign in
        </Button>
      </div>
    </form>
  )
}
