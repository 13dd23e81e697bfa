import { z } from 'zod'
import { handle, json, param } from '@/lib/http/handle'
import { resumeActivation } from '@/lib/operations/resume-activation'
import { contextFor } from '@/lib/platform/session-context'

/** The credentials are parsed by the destination of the activation. */
const resumeSchema = z
  .strictObject({
    account: z.strictObject({ name: z.string().optional(), credentials: z.unknown() }).optional(),
  })
  .default({})

export const POST = handle(
  { access: 'session', body: resumeSchema },
  async ({ session, params, body: { account } }) =>
    json(await resumeActivation(await contextFor(session), param(params, 'id'), { account }), {
      status: 202,
    }),
)
