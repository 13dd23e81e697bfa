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
  /** What it was called before, the one it was just opened by included. */
  readonly formerIds: readonly string[]
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
    formerIds: [],
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
  const copy = readTabCopy(scope)
  const own = copy?.draftId === id ? copy : undefined
  try {
    return reconcile(await fetchDraft(id, signal), own)
  } catch (error) {
    if (signal.aborted) throw error
    const isGone = problemOf(error).code === 'draft-gone'
    // An address of before the draft got the name it has now.
    if (!own && isGone && copy?.formerIds?.includes(id))
      return openDraft({ id: copy.draftId, scope, isDemo, signal })
    if (!own) throw error
    if (!isGone || own.revision === 0) return fromCopy(own)
    if (!isDemo) throw error
    return moved(own)
  }
}

/** Into an organization that has no draft of that name. */
function moved(copy: TabCopy): OpenedDraft {
  const { draftId, formerIds, ...opened } = fromCopy(copy)
  return {
    ...opened,
    draftId: newDraftId(),
    formerIds: [...formerIds, draftId],
    revision: 0,
    isUnsaved: true,
    unanswered: [],
  }
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
    formerIds: copy?.formerIds ?? [],
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

function fromCopy(copy: TabCopy): OpenedDraft {
  const { draftId, formerIds = [], revision, isSaved, content, unanswered = [] } = copy
  return {
    draftId,
    formerIds,
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
