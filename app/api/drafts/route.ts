import { handle, json } from '@/lib/http/handle'
import { draftQuerySchema, listDrafts } from '@/lib/operations/list-drafts'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session', query: draftQuerySchema }, async ({ session, query }) =>
  json(await listDrafts(await contextFor(session), query)),
)
