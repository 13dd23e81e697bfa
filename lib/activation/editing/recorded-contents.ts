import { z } from 'zod'
import { withoutMarker } from '../marker'
import type { Contents } from './contents'

const recordedSchema = z.object({
  name: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  audiences: z
    .array(z.object({ id: z.string(), name: z.string().default('') }))
    .optional()
    .catch(undefined),
  attributes: z.array(z.string()).optional().catch(undefined),
  target: z.record(z.string(), z.unknown()).optional().catch(undefined),
  /** Of the body that made the target connection. */
  params: z.record(z.string(), z.unknown()).optional().catch(undefined),
})

/** One entry of the trail, as far as it tells what a dataflow held. */
export interface RecordedEntry {
  readonly id: number
  readonly outcome: string
  readonly before?: unknown
  readonly after?: unknown
}

/** The parts that a recorded state tells; an entry of another kind tells none. */
export function recordedContents(recorded: unknown): Partial<Contents> {
  const { description, params, ...parts } = recordedSchema.safeParse(recorded).data ?? {}
  const all = {
    target: params,
    ...parts,
    ...(description === undefined ? {} : { description: withoutMarker(description) }),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/**
 * What a dataflow held right after an entry: what that entry and those before it left, and what the next ones found.
 * A part that no entry tells is missing.
 *
 * @param entries  of one dataflow and its target connection, newest first
 */
export function contentsAfter(entries: readonly RecordedEntry[], entryId: number): Partial<Contents> {
  const told = entries.filter(({ outcome }) => outcome !== 'failed')
  const newer = told.filter(({ id }) => id > entryId)
  const older = told.filter(({ id }) => id <= entryId)
  const found = newer.map(({ before }) => recordedContents(before))
  const left = older.toReversed().map(({ after }) => recordedContents(after))
  // The last one written wins: of the newer the nearest, then of the older the newest.
  return Object.assign({}, ...found, ...left) as Partial<Contents>
}
