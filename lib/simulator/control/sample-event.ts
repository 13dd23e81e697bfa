import { z } from 'zod'
import type { Simulator } from '../simulator'

const questionSchema = z.object({
  sandbox: z.string().default('prod'),
  flowId: z.string(),
  audienceId: z.string(),
})

/** Answers with the event a dataflow exports for a profile that has just entered an audience. */
export function sampleEvent(simulator: Simulator, request: Request): Response {
  const question = questionSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!question.success) return Response.json({ error: z.prettifyError(question.error) }, { status: 400 })
  const event = simulator.sampleEvent(question.data)
  if (!event) return Response.json({ error: 'No such dataflow sends this audience.' }, { status: 404 })
  return Response.json(event)
}
