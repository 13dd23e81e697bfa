import { handle, json } from '@/lib/http/handle'
import { deletedDataflowQuerySchema, listDeletedDataflows } from '@/lib/operations/list-deleted-dataflows'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle(
  { access: 'session', query: deletedDataflowQuerySchema },
  async ({ session, query }) => json(await listDeletedDataflows(await contextFor(session), query)),
)
