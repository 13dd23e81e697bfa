import { handle, json, param } from '@/lib/http/handle'
import { readCalls } from '@/lib/operations/read-calls'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session, params }) =>
  json(await readCalls(await contextFor(session), param(params, 'id'))),
)
