'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { DraftKeeper, KeeperState } from '@/components/drafts/draft-keeper'
import { blankDraft, type OpenedDraft } from '@/components/drafts/open-draft'
import { type SentState, sentStateOf } from '@/components/drafts/sent-state'
import { forgetTabCopy } from '@/components/drafts/tab-copies'
import { readTabCopy } from '@/components/drafts/tab-copy'
import { useDraftKeeper } from '@/components/drafts/use-draft-keeper'
import { type Opening, useOpenedDraft } from '@/components/drafts/use-opened-draft'
import { isServerAway } from '@/components/ui/server-reach'
import type { DraftForm } from './draft-form'
import { draftResolver } from './draft-resolver'
import { isWizardStep, stepHref, type WizardStep } from './wizard-steps'

interface Wizard {
  /** Organization and sandbox: a draft belongs to both. */
  readonly scope: string
  readonly sandbox: string
  readonly visited: ReadonlySet<WizardStep>
  readonly visit: (step: WizardStep) => void
  readonly keeper: DraftKeeper
  readonly draft: KeeperState
  /** What became of it when it was sent. */
  readonly sent: SentState | undefined
  /** The activation that is being made of the draft; it must not be sent twice. */
  readonly activationId: string | undefined
  /** False until the draft has been read; nothing is decided before. */
  readonly isLoaded: boolean
  /** Why there is none to show. */
  readonly failure: unknown
  readonly tryAgain: () => void
  /** Its secrets were not kept and have to be entered again. */
  readonly isRestored: boolean
  /** Puts this draft aside, saved as it is, and begins another one. */
  readonly startNew: () => void
  /** The address of a step of this draft. */
  readonly hrefOf: (step: WizardStep, options?: { isFromReview?: boolean }) => string
}

const WizardContext = createContext<Wizard | undefined>(undefined)

export function useWizard(): Wizard {
  const wizard = use(WizardContext)
  if (!wizard) throw new Error('useWizard needs a WizardProvider around it')
  return wizard
}

interface WizardProviderProps {
  readonly scope: string
  readonly sandbox: string
  readonly isDemo: boolean
  readonly children: ReactNode
}

/** Which draft is open. Each opening begins from what is kept, also that of a draft that was open before. */
interface Choice {
  readonly id: string | undefined
  readonly turn: number
}

/** Holds the one form that all steps share, and keeps it, less its secrets, in the journal. */
export function WizardProvider(props: WizardProviderProps) {
  // The server cannot know what this tab has open: it draws an empty wizard, which is replaced in the browser.
  const isBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  return isBrowser ? (
    <DraftChoice {...props} />
  ) : (
    <DraftProvider
      {...props}
      opening={{ kind: 'opening' }}
      tryAgain={nothing}
      startNew={nothing}
      onNamed={nothing}
    />
  )
}

const neverChanges = () => () => undefined
const nothing = () => undefined

function DraftChoice(props: WizardProviderProps) {
  const { scope } = props
  const router = useRouter()
  const wanted = useSearchParams().get('draft') ?? undefined
  const [choice, setChoice] = useState<Choice>(() => ({
    id: wanted ?? readTabCopy(scope)?.draftId,
    turn: 0,
  }))
  const openIds = useRef<readonly string[]>(choice.id === undefined ? [] : [choice.id])

  // An address that names another draft opens that one; the draft on the page puts its own name into the address.
  useEffect(() => {
    if (wanted === undefined || openIds.current.includes(wanted)) return
    openIds.current = [wanted]
    setChoice(({ turn }) => ({ id: wanted, turn: turn + 1 }))
  }, [wanted])

  async function startAnother() {
    // The new draft begins on another page: what is open stays until that one can be had.
    if (await isServerAway()) return
    forgetTabCopy(scope)
    openIds.current = []
    setChoice(({ turn }) => ({ id: undefined, turn: turn + 1 }))
    router.push(stepHref('destination'))
  }
  const startNew = () => void startAnother()
  const onNamed = useCallback((ids: readonly string[]) => {
    openIds.current = ids
  }, [])
  return <DraftOpening key={choice.turn} {...props} id={choice.id} startNew={startNew} onNamed={onNamed} />
}

interface DraftOpeningProps extends WizardProviderProps {
  readonly id: string | undefined
  readonly startNew: () => void
  /** Told the names of the draft on the page, the present one first. */
  readonly onNamed: (ids: readonly string[]) => void
}

function DraftOpening({ id, ...props }: DraftOpeningProps) {
  const { opening, tryAgain } = useOpenedDraft({ id, scope: props.scope, isDemo: props.isDemo })
  return <DraftProvider key={opening.kind} {...props} opening={opening} tryAgain={tryAgain} />
}

interface DraftProviderProps extends WizardProviderProps {
  readonly opening: Opening
  readonly tryAgain: () => void
  readonly startNew: () => void
  readonly onNamed: (ids: readonly string[]) => void
}

function DraftProvider(props: DraftProviderProps) {
  const { scope, sandbox, isDemo, opening, tryAgain, startNew, onNamed, children } = props
  const [opened] = useState<OpenedDraft>(() => (opening.kind === 'open' ? opening.opened : blankDraft()))
  const [visited, setVisited] = useState<ReadonlySet<WizardStep>>(
    () => new Set(opened.content.visited.filter(isWizardStep)),
  )
  const form = useForm<DraftForm>({
    defaultValues: opened.content.form,
    resolver: draftResolver,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  })
  const isLoaded = opening.kind === 'open'
  const { keeper, draft } = useDraftKeeper({ scope, isDemo, opened, form, visited, isActive: isLoaded })
  const { draftId, formerIds, isKept, activation } = draft

  // Looked at after each drawing: the address changes for other reasons too.
  useEffect(() => {
    if (!isLoaded || !isKept) return
    onNamed([draftId, ...formerIds])
    putInAddress(draftId)
  })

  const wizard = useMemo<Wizard>(() => {
    const visit = (step: WizardStep) =>
      setVisited((current) => (current.has(step) ? current : new Set([...current, step])))
    const sent = sentStateOf(activation)
    return {
      scope,
      sandbox,
      visited,
      visit,
      keeper,
      draft,
      sent,
      activationId: sent === 'under-way' ? activation?.id : undefined,
      isLoaded,
      failure: opening.kind === 'failed' ? opening.error : undefined,
      tryAgain,
      isRestored: opened.isRestored,
      startNew,
      hrefOf: (step, options = {}) => stepHref(step, { ...options, draftId: isKept ? draftId : undefined }),
    }
  }, [
    scope,
    sandbox,
    visited,
    keeper,
    draft,
    draftId,
    isKept,
    activation,
    isLoaded,
    opening,
    tryAgain,
    opened,
    startNew,
  ])

  return (
    <WizardContext value={wizard}>
      <FormProvider {...form}>{children}</FormProvider>
    </WizardContext>
  )
}

/** So that a reload, a bookmark, another tab and another device find the draft again. */
function putInAddress(draftId: string): void {
  const url = new URL(window.location.href)
  const named = url.searchParams.get('draft')
  if (named === draftId) return
  url.searchParams.set('draft', draftId)
  // A draft gets another name when an answer says so, perhaps while a page is being opened, which the router would drop
  // on being told of an address. Next.js leaves alone what carries the router’s own state.
  window.history.replaceState(named === null ? null : window.history.state, '', url)
}
