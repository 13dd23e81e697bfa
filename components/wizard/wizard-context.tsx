'use client'

import { createContext, type ReactNode, use, useMemo, useState, useSyncExternalStore } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { DraftForm } from './draft-form'
import { draftResolver } from './draft-resolver'
import { loadDraft, newDraft, type SentState, type StoredDraft } from './stored-draft'
import { useDraftIdentity } from './use-draft-identity'
import { isWizardStep, type WizardStep } from './wizard-steps'

interface Wizard {
  /** Organization and sandbox: a draft belongs to both. */
  readonly scope: string
  readonly visited: ReadonlySet<WizardStep>
  readonly visit: (step: WizardStep) => void
  /** The name under which it is sent, and what became of it when it was. */
  readonly draftId: string
  readonly sent: SentState | undefined
  /** The activation that is being made of the draft; it must not be sent twice. */
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
  const [stored] = useState<StoredDraft>(() => (isLoaded ? loadDraft(scope) : newDraft()))
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

  const { id: draftId, sent } = useDraftIdentity({
    form,
    stored,
    visited,
    scope: isLoaded ? scope : undefined,
  })

  const wizard = useMemo<Wizard>(() => {
    const visit = (step: WizardStep) =>
      setVisited((current) => (current.has(step) ? current : new Set([...current, step])))
    const activationId = sent === 'under-way' ? draftId : undefined
    return { scope, visited, visit, isLoaded, draftId, sent, activationId }
  }, [scope, visited, isLoaded, draftId, sent])

  return (
    <WizardContext value={wizard}>
      <FormProvider {...form}>{children}</FormProvider>
    </WizardContext>
  )
}
