import { z } from 'zod'
import { isDestinationId } from '@/lib/destinations/registry'
import { type DraftForm, emptyDraft, withoutSecrets } from './draft-form'
import { newDraftId } from './draft-id'

/** Session storage: it survives a reload and ends with the tab. Secrets are taken out before anything is written. */
const prefix = 'sluice-draft:'

/** What became of the activation a draft was sent as: it is at work, came to a halt on its way, or was undone. */
const sentStates = ['under-way', 'stopped', 'undone'] as const

export type SentState = (typeof sentStates)[number]

const storedSchema = z.object({
  id: z.guid(),
  sent: z.enum(sentStates).optional(),
  visited: z.array(z.string()),
  form: z.object({
    destination: z.union([z.literal(''), z.string().refine(isDestinationId)]),
    name: z.string(),
    description: z.string(),
    source: z.enum(['create', 'reuse']),
    account: z.object({
      kind: z.enum(['new', 'existing']),
      name: z.string(),
      connectionId: z.string(),
      connectionLabel: z.string(),
      credentials: z.record(z.string(), z.string()),
    }),
    target: z.record(z.string(), z.union([z.string(), z.boolean()])),
    suggestedTarget: z.record(z.string(), z.union([z.string(), z.boolean()])),
    aside: z.record(z.string(), z.never()),
    audiences: z.array(z.object({ id: z.string(), name: z.string(), description: z.string().optional() })),
    attributes: z.array(z.string()),
  }),
})

export interface StoredDraft {
  /**
   * Names the activation it becomes. A duplicated tab has the same one, so sending from both starts one activation;
   * it is replaced when what would be sent changes.
   */
  readonly id: string
  /** Missing until it is sent. */
  readonly sent?: SentState | undefined
  readonly form: DraftForm
  readonly visited: readonly string[]
}

/** The draft of an organization and sandbox, or a new one. */
export function loadDraft(scope: string): StoredDraft {
  return readStored(scope) ?? newDraft()
}

export function newDraft(): StoredDraft {
  return { id: newDraftId(), form: emptyDraft, visited: [] }
}

/** Whether the draft that is kept here is the one an activation was made of. */
export function isDraftOf(scope: string, activationId: string): boolean {
  return readStored(scope)?.id === activationId
}

function readStored(scope: string): StoredDraft | undefined {
  try {
    const text = window.sessionStorage.getItem(prefix + scope)
    return text ? storedSchema.safeParse(JSON.parse(text)).data : undefined
  } catch {
    // Storage may be switched off or hold something of an earlier version; the wizard then starts empty.
    return undefined
  }
}

export function saveDraft(scope: string, { form, ...rest }: StoredDraft): void {
  try {
    window.sessionStorage.setItem(prefix + scope, JSON.stringify({ form: withoutSecrets(form), ...rest }))
  } catch {
    // A full or forbidden storage costs only the survival of a reload.
  }
}

/** Notes what became of an activation on the draft it was made of; any other draft is left alone. */
export function noteSent(scope: string, activationId: string, sent: SentState): void {
  const stored = readStored(scope)
  if (stored?.id === activationId) saveDraft(scope, { ...stored, sent })
}

export function forgetDraft(scope: string): void {
  try {
    window.sessionStorage.removeItem(prefix + scope)
  } catch {
    // Nothing was stored, then.
  }
}

/** Forgets the drafts of every scope: the person leaves. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(window.sessionStorage)) {
      if (key.startsWith(prefix)) window.sessionStorage.removeItem(key)
    }
  } catch {
    // Nothing was stored, then.
  }
}
