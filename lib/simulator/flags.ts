import { z } from 'zod'
import { accessFlags } from './flags/access-flags'
import { audienceFlags } from './flags/audience-flags'
import { changeFlags } from './flags/change-flags'
import { errorFlags } from './flags/error-flags'
import { readingFlags } from './flags/reading-flags'

/**
 * Switches for behaviour on which the published sources disagree or stay silent; each says what it chooses and
 * where the doubt comes from. A client that is right passes with every setting.
 */
export const simulatorFlagsSchema = z.strictObject({
  ...accessFlags,
  ...changeFlags,
  ...errorFlags,
  ...readingFlags,
  ...audienceFlags,
})

/** Settings of one simulator; the object may be changed while it runs. */
export type SimulatorFlags = z.infer<typeof simulatorFlagsSchema>
