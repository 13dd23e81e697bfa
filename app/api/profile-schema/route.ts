import { handle, json } from '@/lib/http/handle'
import { readProfileSchema } from '@/lib/operations/read-profile-schema'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session }) =>
  json(await readProfileSchema(await contextFor(session))),
)
