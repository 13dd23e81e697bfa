import { handle, json } from '@/lib/http/handle'
import { listOrphans } from '@/lib/operations/list-orphans'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session }) =>
  json(await listOrphans(await contextFor(session))),
)
