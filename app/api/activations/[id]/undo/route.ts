import { handle, json, param } from '@/lib/http/handle'
import { undoActivation } from '@/lib/operations/undo-activation'
import { contextFor } from '@/lib/platform/session-context'

export const POST = handle({ access: 'session' }, async ({ session, params }) =>
  json(await undoActivation(await contextFor(session), param(params, 'id')), { status: 202 }),
)
