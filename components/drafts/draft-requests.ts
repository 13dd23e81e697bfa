import { problemOf, requestJson } from '@/components/api/request-json'
import type { DraftSaved, DraftView } from '@/lib/contract/drafts'
import type { DraftContent } from '@/lib/destinations/draft-content'

export interface DraftSave {
  readonly content: DraftContent
  /** 0 for a new draft. */
  readonly basedOn: number
  readonly activationId?: string | undefined
}

export function fetchDraft(id: string, signal?: AbortSignal): Promise<DraftView> {
  return requestJson(`/api/drafts/${encodeURIComponent(id)}`, signal ? { signal } : {})
}

export function putDraft(
  id: string,
  body: DraftSave,
  { keepalive = false }: { readonly keepalive?: boolean } = {},
): Promise<DraftSaved> {
  return requestJson(`/api/drafts/${encodeURIComponent(id)}`, {
    method: 'PUT',
    body,
    keepalive,
    isPressed: false,
  })
}

export function deleteDraft(id: string): Promise<void> {
  return requestJson(`/api/drafts/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

/** The draft a save ran into; undefined when it failed of something else. */
export function newerDraftOf(error: unknown): DraftView | undefined {
  const { code, draft } = problemOf(error)
  // Guaranteed by the server, which answers this code with the draft it read.
  return code === 'draft-conflict' ? (draft as DraftView) : undefined
}
