import { z } from 'zod'

/** What a Kinesis emulator does beside what kinesalite does. Everything left out is as it should be. */
export const kinesisBehaviourSchema = z.strictObject({
  /** Actions like `kinesis:PutRecord` that no policy allows, or that one forbids. */
  deny: z.record(z.string(), z.enum(['implicit', 'explicit'])).default({}),
  /** Errors of AWS by operation, e.g. `{"PutRecord": "KMSAccessDeniedException"}`. */
  errors: z.record(z.string(), z.string()).default({}),
  /** States of streams, where it is not `ACTIVE`. */
  states: z.record(z.string(), z.string()).default({}),
  /** How far AWS’s clock is ahead of this machine’s. */
  clockOffsetMs: z.number().default(0),
  /** How every request is answered that gets past nothing. */
  answer: z.enum(['normal', 'redirect', 'page', 'unavailable', 'cut', 'silence']).default('normal'),
  /** Where a redirect leads. */
  location: z.string().default('http://127.0.0.1:9/'),
})

export type KinesisBehaviour = z.output<typeof kinesisBehaviourSchema>
