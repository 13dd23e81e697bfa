import { handle, json, param } from '@/lib/http/handle'
import { checkAccount } from '@/lib/operations/check-account'
import { parseResourceId } from '@/lib/operations/parse-resource-id'
import { contextFor } from '@/lib/platform'

export const POST = handle({ access: 'session' }, async ({ session, params }) =>
  json(await checkAccount(await contextFor(session), parseResourceId(param(params, 'id')))),
)
