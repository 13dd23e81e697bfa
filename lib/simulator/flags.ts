import { z } from 'zod'

const answerDelayMsMax = 60_000

/**
 * Switches for behaviour on which the published sources disagree or stay silent.
 * A client that is right passes with every setting.
 */
export const simulatorFlagsSchema = z.strictObject({
  /** 200 with `{id, etag}` as the reference says, or 202 with no body as the beta walkthrough shows. */
  patchAnswer: z.literal([200, 202]).default(200),
  /** With `patchAnswer: 202`, how long a change stays invisible; a PATCH meanwhile is refused with 1420-400. */
  patchDelayMs: z.number().int().min(0).max(answerDelayMsMax).default(0),
  /** Both are documented for connections and flows. */
  deleteAnswer: z.literal([202, 204]).default(204),
  /** When true a missing `x-sandbox-name` is refused with 2105-400; otherwise it means the default sandbox. */
  strictSandboxHeader: z.boolean().default(false),
  /** Flow Service errors with problem fields and the legacy pair, or with the legacy pair alone. */
  errorForm: z.enum(['combined', 'older']).default('combined'),
  /** `error_code` of the gateway is printed both ways. */
  errorCodeType: z.enum(['string', 'number']).default('string'),
  /** The names of the two auth specs changed after the beta. */
  authSpecNames: z.enum(['current', 'beta']).default('current'),
  /** Status when a created entity refers to one that does not exist; unpublished. */
  unknownReferenceStatus: z.literal([400, 404]).default(404),
})

/** Settings of one simulator; the object may be changed while it runs. */
export type SimulatorFlags = z.infer<typeof simulatorFlagsSchema>
