import { problemOf } from '@/components/api/request-json'
import { emptyDraft } from '@/components/wizard/draft-form'
import { newDraftId } from '@/components/wizard/draft-id'
import type { DraftView } from '@/lib/contract/drafts'
import type { DraftContent } from '@/lib/destinations/draft-content'
import { fetchDraft } from './draft-requests'
import { isSameForm } from './same-form'
import { readTabCopy, type TabCopy } from './tab-copy'
import { isOneOf, type UnansweredSaves } from './unanswered-saves'

/** A draft as the wizard begins with it. */
export interface OpenedDraft {
  readonly draftId: string
  /** What the next save is based on; 0 when it was never saved. */
  readonly revision: number
  readonly content: DraftContent
  readonly activation: DraftView['activation']
  /** Epoch milliseconds of the last save. */
  readonly savedAt: number | undefined
  /** It holds what the journal does not have. */
  readonly isUnsaved: boolean
  /** It was there before, so that its secrets are missing. */
  readonly isRestored: boolean
  /** A later version than the one this tab went on from. */
  readonly newer: DraftView | undefined
  readonly unanswered: UnansweredSaves
}

export function blankDraft(): OpenedDraft {
  return {
    draftId: newDraftId(),
    revision: 0,
    content: { sendId: newDraftId(), form: emptyDraft, visited: [], step: 'destination' },
    activation: undefined,
    savedAt: undefined,
    isUnsaved: false,
    isRestored: false,
    newer: undefined,
    unanswered: [],
  }
}

interface OpenOptions {
  readonly id: string
  readonly scope: string
  /** Visitors of the demo get a new organization with each session; what they have open goes along. */
  readonly isDemo: boolean
  readonly signal: AbortSignal
}

/**
 * Opens a draft: the journal’s, or what this tab has beyond it.
 *
 * @throws Problem  `draft-gone`, or whatever kept the journal from answering while this tab has no copy
 */
export async function openDraft({ id, scope, isDemo, signal }: OpenOptions): Promise<OpenedDraft> {
  const copy = copyOf(scope, id)
  try {
    return reconcile(await fetchDraft(id, signal), copy)
  } catch (error) {
    if (!copy || signal.aborted) throw error
    const isGone = problemOf(error).code === 'draft-gone'
    if (isGone && copy.revision > 0) {
      if (!isDemo) throw error
      return { ...fromCopy(copy), draftId: newDraftId(), revision: 0, isUnsaved: true, unanswered: [] }
    }
    return fromCopy(copy)
  }
}

function copyOf(scope: string, id: string): TabCopy | undefined {
  const copy = readTabCopy(scope)
  return copy?.draftId === id ? copy : undefined
}

/** The journal’s draft wins, unless this tab holds typing that never got there. */
export function reconcile(kept: DraftView, copy: TabCopy | undefined): OpenedDraft {
  if (!copy || copy.isSaved || isSameForm(copy.content.form, kept.content.form)) return fromView(kept, copy)
  const { revision, updatedAt } = kept
  const own = { ...fromCopy(copy), activation: sameActivation(kept, copy), savedAt: updatedAt }
  if (copy.revision === revision) return own
  // This tab’s own save, whose answer it did not live to see: it went on from that.
  if (isOneOf(own.unanswered, kept.content.form)) return { ...own, revision, unanswered: [] }
  // Both went on from the same revision: neither is lost before somebody has chosen.
  return { ...own, newer: kept }
}

/** What was typed after a draft was sent is another one to send. */
function sameActivation({ activation }: DraftView, { content }: TabCopy): DraftView['activation'] {
  return activation?.id === content.sendId ? activation : undefined
}

function fromView({ id, revision, content, activation, updatedAt }: DraftView, copy?: TabCopy): OpenedDraft {
  // Where this tab has been may be newer than what it saved.
  const visited = [...new Set([...content.visited, ...(copy?.content.visited ?? [])])]
  return {
    draftId: id,
    revision,
    content: { ...content, visited },
    activation,
    savedAt: updatedAt,
    isUnsaved: false,
    isRestored: true,
    newer: undefined,
    unanswered: [],
  }
}

function fromCopy({ draftId, revision, isSaved, content, unanswered = [] }: TabCopy): OpenedDraft {
  return {
    draftId,
    revision,
    content,
    activation: undefined,
    savedAt: undefined,
    isUnsaved: !isSaved,
    isRestored: true,
    newer: undefined,
    unanswered,
  }
}
