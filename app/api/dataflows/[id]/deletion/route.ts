import { handle, json } from '@/lib/http/handle'
import { resourceId } from '@/lib/http/resource-id'
import { planDeletion } from '@/lib/operations/plan-deletion'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session, params }) => {
  const { plan } = await planDeletion(await contextFor(session), resourceId(params))
  return json(plan)
})
