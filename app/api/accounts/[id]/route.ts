import { handle, json } from '@/lib/http/handle'
import { resourceId } from '@/lib/http/resource-id'
import { deleteAccount } from '@/lib/operations/delete-account'
import { describeAccount } from '@/lib/operations/describe-account'
import { rotateCredentials, rotationSchema } from '@/lib/operations/rotate-credentials'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session, params }) =>
  json(await describeAccount(await contextFor(session), resourceId(params))),
)

export const PATCH = handle({ access: 'session', body: rotationSchema }, async ({ session, params, body }) =>
  json(await rotateCredentials(await contextFor(session), resourceId(params), body)),
)

export const DELETE = handle({ access: 'session' }, async ({ session, params }) => {
  await deleteAccount(await contextFor(session), resourceId(params))
  return new Response(null, { status: 204 })
})
