import { handle, json } from '@/lib/http/handle'
import { readAudienceReading } from '@/lib/operations/list-audiences'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session }) =>
  json(await readAudienceReading(await contextFor(session))),
)
