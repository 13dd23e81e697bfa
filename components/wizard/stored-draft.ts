import { z } from 'zod'
import { isDestinationId } from '@/lib/destinations/registry'
import { type DraftForm, emptyDraft, withoutSecrets } from './draft-form'

/** Session storage: it survives a reload and ends with the tab. Secrets are taken out before anything is written. */
const prefix = 'sluice-draft:'

const storedSchema = z.object({
  visited: z.array(z.string()),
  /** The activation this draft was sent as, while it is not known to be done. */
  activationId: z.string().optional(),
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
  readonly form: DraftForm
  readonly visited: readonly string[]
  readonly activationId?: string | undefined
}

/** The draft of an organization and sandbox, or an empty one. */
export function loadDraft(scope: string): StoredDraft {
  const fresh = { form: emptyDraft, visited: [] }
  try {
    const text = window.sessionStorage.getItem(prefix + scope)
    const stored = text ? storedSchema.safeParse(JSON.parse(text)) : undefined
    return stored?.success ? stored.data : fresh
  } catch {
    // Storage may be switched off or hold something of an earlier version; the wizard then starts empty.
    return fresh
  }
}

export function saveDraft(scope: string, { form, ...rest }: StoredDraft): void {
  try {
    window.sessionStorage.setItem(prefix + scope, JSON.stringify({ form: withoutSecrets(form), ...rest }))
  } catch {
    // A full or forbidden storage costs only the survival of a reload.
  }
}

/** Notes that the draft was sent, or that its activation came to nothing and it may be sent again. */
export function markSent(scope: string, activationId: string | undefined): void {
  saveDraft(scope, { ...loadDraft(scope), activationId })
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
