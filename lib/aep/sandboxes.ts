/** Sandbox management. Covered: GET / (sandboxes the caller may use). Left out: GET /sandboxes, which needs more rights. */
import { z } from 'zod'
import { type AdobeContext, request } from './request'

const sandboxSchema = z.looseObject({
  name: z.string(),
  title: z.string().optional(),
  type: z.string().optional(),
  state: z.string().optional(),
  isDefault: z.boolean().optional(),
})

export type Sandbox = z.infer<typeof sandboxSchema>

/** Lists the sandboxes that are ready for use by the caller. */
export async function listSandboxes(context: AdobeContext): Promise<Sandbox[]> {
  const call = { service: 'sandboxes', method: 'GET', path: [] } as const
  const { sandboxes } = await request(context, call, z.looseObject({ sandboxes: z.array(sandboxSchema) }))
  return sandboxes.filter((sandbox) => sandbox.state === undefined || sandbox.state === 'active')
}
