import { handle, json } from '@/lib/http/handle'
import { resourceId } from '@/lib/http/resource-id'
import { checkAccount } from '@/lib/operations/check-account'
import { contextFor } from '@/lib/platform/session-context'

export const POST = handle({ access: 'session' }, async ({ session, params }) =>
  json(await checkAccount(await contextFor(session), resourceId(params))),
)
