import { z } from 'zod'
import { sampleProfileIds } from '../../activation/record-preview/sample-profile'
import type { Simulator } from '../simulator'

const questionSchema = z
  .object({
    sandbox: z.string().default('prod'),
    flowId: z.string(),
    audienceId: z.string(),
    profile: z.enum(sampleProfileIds).default('joins'),
  })
  .transform(({ profile, ...question }) => ({ ...question, profileId: profile }))

/** Answers with the event a dataflow exports for a sample profile; it enters the audience unless told otherwise. */
export function sampleEvent(simulator: Simulator, request: Request): Response {
  const question = questionSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!question.success) return Response.json({ error: z.prettifyError(question.error) }, { status: 400 })
  const event = simulator.sampleEvent(question.data)
  if (!event) return Response.json({ error: 'No such dataflow sends this audience.' }, { status: 404 })
  return Response.json(event)
}
