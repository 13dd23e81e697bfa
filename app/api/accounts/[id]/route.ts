import { handle, json, param } from '@/lib/http/handle'
import { deleteAccount } from '@/lib/operations/delete-account'
import { describeAccount } from '@/lib/operations/describe-account'
import { parseResourceId } from '@/lib/operations/parse-resource-id'
import { rotateCredentials, rotationSchema } from '@/lib/operations/rotate-credentials'
import { contextFor } from '@/lib/platform'

export const GET = handle({ access: 'session' }, async ({ session, params }) =>
  json(await describeAccount(await contextFor(session), parseResourceId(param(params, 'id')))),
)

export const PATCH = handle({ access: 'session', body: rotationSchema }, async ({ session, params, body }) =>
  json(await rotateCredentials(await contextFor(session), parseResourceId(param(params, 'id')), body)),
)

export const DELETE = handle({ access: 'session' }, async ({ session, params }) => {
  await deleteAccount(await contextFor(session), parseResourceId(param(params, 'id')))
  return new Response(null, { status: 204 })
})
