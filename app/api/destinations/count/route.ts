import { handle, json } from '@/lib/http/handle'
import { countDestinations } from '@/lib/operations/count-destinations'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session }) =>
  json(await countDestinations(await contextFor(session))),
)
