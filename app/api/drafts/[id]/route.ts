import { resourceIdSchema } from '@/lib/activation/draft'
import { AppError } from '@/lib/errors'
import { handle, json, param } from '@/lib/http/handle'
import { toProblem, toProblemResponse } from '@/lib/http/problem'
import { parseInput } from '@/lib/http/read-json'
import { discardDraft } from '@/lib/operations/discard-draft'
import { readDraft } from '@/lib/operations/read-draft'
import { draftSaveSchema, saveDraft } from '@/lib/operations/save-draft'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session, params }) =>
  json(await readDraft(await contextFor(session), param(params, 'id'))),
)

export const PUT = handle(
  { access: 'session', body: draftSaveSchema },
  async ({ session, params, body, requestId }) => {
    const id = parseInput(param(params, 'id').toLowerCase(), resourceIdSchema)
    const result = await saveDraft(await contextFor(session), id, body)
    if (!result.isSaved) {
      const problem = toProblem(new AppError('draft-conflict'), requestId)
      return toProblemResponse({ ...problem, draft: result.newer })
    }
    const { revision, updatedAt } = result
    return json({ revision, updatedAt }, { status: body.basedOn === 0 ? 201 : 200 })
  },
)

export const DELETE = handle({ access: 'session' }, async ({ session, params }) => {
  await discardDraft(await contextFor(session), param(params, 'id'))
  return new Response(null, { status: 204 })
})
