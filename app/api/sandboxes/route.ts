import { handle, json } from '@/lib/http/handle'
import { listSandboxes } from '@/lib/operations/list-sandboxes'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session }) =>
  json({ items: await listSandboxes(await contextFor(session)) }),
)
