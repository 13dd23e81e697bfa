import { handle, json } from '@/lib/http/handle'
import { listDestinations } from '@/lib/operations/list-destinations'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session }) =>
  json({ items: await listDestinations(await contextFor(session)) }),
)
