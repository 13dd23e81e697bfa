import { z } from 'zod'

/** What an Event Hubs emulator does beside the ordinary. Everything left out is as it should be. */
export const eventHubsBehaviourSchema = z.strictObject({
  /** Says which key name it does not know. Whether Azure ever does is not documented; seen is one answer for both. */
  namesUnknownKeys: z.boolean().default(false),
  /** What put-token answers, whatever the token. */
  putToken: z.enum(['normal', 'ip-refused', 'sas-disabled', 'expired', 'busy']).default('normal'),
  /** Where the properties of a hub may be read with Listen or Manage only. */
  readNeedsListen: z.boolean().default(false),
  /** Answers that a hub gives, by its name. */
  hubs: z.record(z.string(), z.enum(['disabled', 'full', 'busy', 'cut'])).default({}),
  /** What becomes of events that are sent. */
  events: z.enum(['accept', 'reject', 'cut']).default('accept'),
  /** How every connection is answered. */
  answer: z.enum(['normal', 'page', 'unavailable', 'cut', 'silence']).default('normal'),
})

export type EventHubsBehaviour = z.output<typeof eventHubsBehaviourSchema>
