'use client'

import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { type DraftForm, emptyDraft } from './draft-form'
import { draftResolver } from './draft-resolver'
import { loadDraft, saveDraft } from './stored-draft'
import { isWizardStep, type WizardStep } from './wizard-steps'

interface Wizard {
  /** Organization and sandbox: a draft belongs to both. */
  readonly scope: string
  readonly visited: ReadonlySet<WizardStep>
  readonly visit: (step: WizardStep) => void
  /** False until a stored draft has been read; nothing is decided before. */
  readonly isLoaded: boolean
}

const WizardContext = createContext<Wizard | undefined>(undefined)

export function useWizard(): Wizard {
  const wizard = use(WizardContext)
  if (!wizard) throw new Error('useWizard needs a WizardProvider around it')
  return wizard
}

/** Holds the one form that all steps share, and keeps it, less its secrets, over a reload. */
export function WizardProvider({ scope, children }: { scope: string; children: ReactNode }) {
  const form = useForm<DraftForm>({
    defaultValues: emptyDraft,
    resolver: draftResolver,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  })
  const [isLoaded, setLoaded] = useState(false)
  const [visited, setVisited] = useState<ReadonlySet<WizardStep>>(new Set())

  useEffect(() => {
    const stored = loadDraft(scope)
    form.reset(stored.form)
    setVisited(new Set(stored.visited.filter(isWizardStep)))
    setLoaded(true)
  }, [scope, form])

  useEffect(() => {
    if (!isLoaded) return
    const save = () => saveDraft(scope, { form: form.getValues(), visited: [...visited] })
    save()
    return form.subscribe({ formState: { values: true }, callback: save })
  }, [form, isLoaded, scope, visited])

  const wizard = useMemo<Wizard>(
    () => ({
      scope,
      visited,
      visit: (step) => setVisited((current) => (current.has(step) ? current : new Set([...current, step]))),
      isLoaded,
    }),
    [scope, visited, isLoaded],
  )

  return (
    <WizardContext value={wizard}>
      <FormProvider {...form}>{children}</FormProvider>
    </WizardContext>
  )
}
