import { z } from 'zod'
import { type DraftContent, draftContentSchema, draftFormSchema } from '@/lib/destinations/draft-content'
import { tabCopyKey } from './tab-copies'
import type { UnansweredSaves } from './unanswered-saves'

/**
 * The draft this tab has open, as it stands on the page. The journal has the draft; this is the copy that is written at
 * once, before any request: for the moments in which the server is away, the session is over or the page is closed.
 */
export interface TabCopy {
  readonly draftId: string
  /** What it was called before: addresses of this tab may still say so. */
  readonly formerIds?: readonly string[] | undefined
  /** The revision it was made from; 0 when it was never saved. */
  readonly revision: number
  /** False while it holds what the journal does not have yet. */
  readonly isSaved: boolean
  readonly content: DraftContent
  readonly unanswered?: UnansweredSaves | undefined
}

const tabCopySchema: z.ZodType<TabCopy> = z.object({
  draftId: z.guid(),
  formerIds: z.array(z.guid()).optional(),
  revision: z.number().int().min(0),
  isSaved: z.boolean(),
  content: draftContentSchema,
  unanswered: z.array(draftFormSchema).optional(),
})

/** The copy of an organization and sandbox, if this tab has one. */
export function readTabCopy(scope: string): TabCopy | undefined {
  try {
    const text = window.sessionStorage.getItem(tabCopyKey(scope))
    return text ? tabCopySchema.safeParse(JSON.parse(text)).data : undefined
  } catch {
    // Storage may be switched off or hold something of an earlier version; the journal has the draft.
    return undefined
  }
}

export function writeTabCopy(scope: string, copy: TabCopy): void {
  try {
    window.sessionStorage.setItem(tabCopyKey(scope), JSON.stringify(copy))
  } catch {
    // A full or forbidden storage costs only what the journal could not be told either.
  }
}
