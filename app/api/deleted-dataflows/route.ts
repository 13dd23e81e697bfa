import { handle, json } from '@/lib/http/handle'
import { listDeletedDataflows } from '@/lib/operations/list-deleted-dataflows'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session }) =>
  json({ items: await listDeletedDataflows(await contextFor(session)) }),
)
