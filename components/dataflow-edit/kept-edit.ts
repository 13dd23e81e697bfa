import { z } from 'zod'
import { changesBetween } from '@/lib/activation/editing/changes'
import type { Contents } from '@/lib/activation/editing/contents'

const contentsSchema = z.object({
  name: z.string(),
  description: z.string(),
  audiences: z.array(z.object({ id: z.string(), name: z.string(), description: z.string().optional() })),
  attributes: z.array(z.string()),
  target: z.record(z.string(), z.unknown()),
})

const keptSchema = z.object({
  etag: z.string(),
  base: contentsSchema,
  wanted: contentsSchema,
  wasSent: z.boolean().default(false),
})

/** An edit that was begun and not taken. Nothing in it is secret. */
export interface KeptEdit {
  readonly etag: string
  readonly base: Contents
  readonly wanted: Contents
  /** It was sent, and no answer came. */
  readonly wasSent: boolean
}

const keyOf = (dataflowId: string) => `sluice.edit.${dataflowId}`

/** Keeps an edit for this tab, so that a reload or a look at another page loses nothing. */
export function keepEdit(dataflowId: string, edit: KeptEdit): void {
  try {
    sessionStorage.setItem(keyOf(dataflowId), JSON.stringify(edit))
  } catch {
    // Without storage, or with a full one, the edit lives as long as its page.
  }
}

/** Undefined when there is none, or one of another form. */
export function keptEdit(dataflowId: string): KeptEdit | undefined {
  try {
    return keptSchema.safeParse(JSON.parse(sessionStorage.getItem(keyOf(dataflowId)) ?? 'null')).data
  } catch {
    return undefined
  }
}

export function forgetEdit(dataflowId: string): void {
  try {
    sessionStorage.removeItem(keyOf(dataflowId))
  } catch {
    // There is no storage, so there is nothing in it.
  }
}

/** Forgets an edit that was taken, also when its page is closed by now; not one that was begun since. */
export function forgetSentEdit(dataflowId: string, sent: Contents): void {
  const kept = keptEdit(dataflowId)
  if (kept && changesBetween(kept.wanted, sent).length === 0) forgetEdit(dataflowId)
}
