import { handle, json } from '@/lib/http/handle'
import { audienceLookupSchema, lookUpAudiences } from '@/lib/operations/look-up-audiences'
import { contextFor } from '@/lib/platform/session-context'

export const POST = handle({ access: 'session', body: audienceLookupSchema }, async ({ session, body }) =>
  json(await lookUpAudiences(await contextFor(session), body)),
)
