'use client'

import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { type DraftForm, emptyDraft } from './draft-form'
import { draftResolver } from './draft-resolver'
import { loadDraft, type StoredDraft, saveDraft } from './stored-draft'
import { isWizardStep, type WizardStep } from './wizard-steps'

interface Wizard {
  /** Organization and sandbox: a draft belongs to both. */
  readonly scope: string
  readonly visited: ReadonlySet<WizardStep>
  readonly visit: (step: WizardStep) => void
  /** The activation the draft was sent as; it must not be sent twice. */
  readonly activationId: string | undefined
  /** False until a stored draft has been read; nothing is decided before. */
  readonly isLoaded: boolean
}

const WizardContext = createContext<Wizard | undefined>(undefined)

export function useWizard(): Wizard {
  const wizard = use(WizardContext)
  if (!wizard) throw new Error('useWizard needs a WizardProvider around it')
  return wizard
}

interface WizardProviderProps {
  readonly scope: string
  readonly children: ReactNode
}

/** Holds the one form that all steps share, and keeps it, less its secrets, over a reload. */
export function WizardProvider(props: WizardProviderProps) {
  // The server cannot know the stored draft: it draws an empty wizard, which is replaced once the browser takes over.
  const isLoaded = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  return <DraftProvider key={isLoaded ? 'loaded' : 'blank'} isLoaded={isLoaded} {...props} />
}

const neverChanges = () => () => undefined

function DraftProvider({ scope, isLoaded, children }: WizardProviderProps & { readonly isLoaded: boolean }) {
  const [stored] = useState<StoredDraft>(() =>
    isLoaded ? loadDraft(scope) : { form: emptyDraft, visited: [] },
  )
  const [visited, setVisited] = useState<ReadonlySet<WizardStep>>(
    () => new Set(stored.visited.filter(isWizardStep)),
  )
  const form = useForm<DraftForm>({
    defaultValues: stored.form,
    resolver: draftResolver,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  })

  useEffect(() => {
    if (!isLoaded) return
    const save = () => saveDraft(scope, { ...stored, form: form.getValues(), visited: [...visited] })
    save()
    return form.subscribe({ formState: { values: true }, callback: save })
  }, [form, isLoaded, scope, stored, visited])

  const wizard = useMemo<Wizard>(() => {
    const visit = (step: WizardStep) =>
      setVisited((current) => (current.has(step) ? current : new Set([...current, step])))
    return { scope, visited, visit, isLoaded, activationId: stored.activationId }
  }, [scope, visited, isLoaded, stored])

  return (
    <WizardContext value={wizard}>
      <FormProvider {...form}>{children}</FormProvider>
    </WizardContext>
  )
}
