import { changesBetween } from '@/lib/activation/editing/changes'
import type { Contents } from '@/lib/activation/editing/contents'
import { settledBase } from '@/lib/activation/editing/settled-base'
import type { KeptEdit } from './kept-edit'

/** What an edit was made of: a version, and what it held. */
export interface EditBase {
  readonly contents: Contents
  readonly etag: string
}

interface OpenedEdit {
  readonly base: EditBase
  readonly wanted: Contents
  /** It was begun before: and not sent, or sent without an answer. */
  readonly restored: 'unsent' | 'unanswered' | undefined
}

/**
 * An edit as the editor begins with it: what this tab kept of an earlier one, as far as the dataflow does not hold it.
 *
 * @param current  what the dataflow holds
 */
export function openedEdit(current: EditBase, kept: KeptEdit | undefined): OpenedEdit {
  const fresh = { base: current, wanted: current.contents, restored: undefined }
  if (!kept) return fresh
  const { etag, wanted, wasSent } = kept
  const contents = settledBase(kept.base, wanted, current.contents)
  if (changesBetween(contents, wanted).length === 0) return fresh
  return { base: { contents, etag }, wanted, restored: wasSent ? 'unanswered' : 'unsent' }
}
