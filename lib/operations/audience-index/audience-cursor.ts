import { z } from 'zod'
import { ValidationError } from '../../errors'
import type { Place } from './audience-order'

const cursorSchema = z.union([
  /** Within an answer this server may still have; on another one, after the place of the last row. */
  z.strictObject({
    result: z.string(),
    offset: z.number().int().min(0),
    after: z.tuple([z.union([z.string(), z.number(), z.null()]), z.string()]),
  }),
  /** Where the platform said to go on. Its meaning is not documented. */
  z.strictObject({ start: z.string().min(1) }),
])

export type AudienceCursor =
  | { readonly result: string; readonly offset: number; readonly after: Place }
  | { readonly start: string }

/** Cursors travel in addresses and are nobody's business but ours. */
export function writeCursor(cursor: AudienceCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** @throws ValidationError  it is not one of ours */
export function readCursor(text: string): AudienceCursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch (error) {
    const message = 'This cursor was not given out here'
    throw new ValidationError([{ path: 'cursor', message }], { cause: error })
  }
}
