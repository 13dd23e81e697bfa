'use client'

import { useRef, useState } from 'react'
import { type FieldPath, useFormContext } from 'react-hook-form'
import { problemOf } from '@/components/api/request-json'
import { useProofGate } from '@/components/preflight/use-proof-gate'
import { contentOf, type DraftForm, emptyDraft } from './draft-form'
import { useCreateActivation } from './use-create-activation'
import { useIsHere } from './use-is-here'

/** What the last button does: checks the form, proves what is not proved yet, and creates. */
export function useSubmitDraft() {
  const form = useFormContext<DraftForm>()
  const create = useCreateActivation()
  const gate = useProofGate()
  const isLeaving = useRef(false)
  const isHere = useIsHere()
  const [attempts, setAttempts] = useState(0)
  const [isAsking, setAsking] = useState(false)

  async function submit() {
    if (isLeaving.current || create.isPending) return
    isLeaving.current = true
    create.reset()
    setAsking(false)
    if (!(await form.trigger())) return stay()
    const pressed = contentOf(form.getValues())
    const proved = await gate.prove()
    // Whoever left this step meanwhile, or changed something, has not asked for what there is now.
    if (!isHere.current || contentOf(form.getValues()) !== pressed) return stay()
    if (proved === 'go') return create.mutate(structuredClone(form.getValues()), { onError: stay })
    setAsking(proved === 'open')
    stay()
  }

  function createAnyway() {
    gate.accept()
    void submit()
  }

  /** Puts what the server found at the fields it is about, so that it also stands on their steps. */
  function stay(error?: Error) {
    const { fields } = error ? problemOf(error) : { fields: [] }
    for (const { path, message } of fields) form.setError(toFieldPath(path), { type: 'server', message })
    isLeaving.current = false
    setAttempts((count) => count + 1)
  }

  return { submit, createAnyway, create, attempts, isAsking }
}

/** The server names fields as the form does; a name it does not have is shown on top. */
function toFieldPath(path: string): FieldPath<DraftForm> | 'root' {
  const [top = ''] = path.split('.')
  // Guaranteed by the check: below a known member, any path may carry an error.
  return Object.hasOwn(emptyDraft, top) ? (path as FieldPath<DraftForm>) : 'root'
}
