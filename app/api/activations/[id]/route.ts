import { handle, json, param } from '@/lib/http/handle'
import { readActivation } from '@/lib/operations/read-activation'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session, params }) =>
  json(await readActivation(await contextFor(session), param(params, 'id'))),
)
