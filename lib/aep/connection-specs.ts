import { z } from 'zod'
import { listSchema } from './flow-service'
import { type AdobeContext, request } from './request'

const connectionSpecSchema = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  version: z.string().optional(),
  /** Empty for specs that need no credentials. `name` is what `auth.specName` must be. */
  authSpec: z.array(z.looseObject({ name: z.string() })).default([]),
})

export type ConnectionSpec = z.infer<typeof connectionSpecSchema>

/** Lists the connection specs with these ids; those the organization lacks are missing from the answer. */
export async function listConnectionSpecs(
  context: AdobeContext,
  ids: readonly string[],
): Promise<ConnectionSpec[]> {
  const list = await request(
    context,
    {
      service: 'flowservice',
      method: 'GET',
      path: ['connectionSpecs'],
      query: { property: `id==${ids.join(',')}` },
    },
    listSchema(connectionSpecSchema),
  )
  return list.items.filter((spec) => ids.includes(spec.id))
}
