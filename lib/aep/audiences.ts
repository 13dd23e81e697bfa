/**
 * Segmentation Service, audiences.
 *
 * Covered: GET /audiences, POST /audiences/bulk-get. Left out: /segment/definitions (no search by name) and
 * /segment/jobs (evaluation jobs, not audiences, whatever the old tutorial says): those have a file of their own.
 */
import { z } from 'zod'
import { shown } from './flow-service'
import { type AdobeContext, request } from './request'

const audienceSchema = z.looseObject({
  id: z.string(),
  /** Differs from `id` where an audience was uploaded: then whoever did so chose it. */
  audienceId: shown(z.string()),
  name: z.string().default(''),
  description: shown(z.string()),
  lifecycleState: shown(z.string()),
  originName: shown(z.string()),
  evaluationInfo: shown(
    z.looseObject({
      batch: z.looseObject({ enabled: z.boolean().optional() }).optional(),
      continuous: z.looseObject({ enabled: z.boolean().optional() }).optional(),
      synchronous: z.looseObject({ enabled: z.boolean().optional() }).optional(),
    }),
  ),
  updateTime: shown(z.number()),
})

export type Audience = z.infer<typeof audienceSchema>

const audienceListSchema = z.looseObject({
  children: z.array(audienceSchema),
  /** `next` is a string in the documentation and an integer in the specification. */
  _page: z
    .looseObject({ totalCount: z.number().optional(), next: z.union([z.string(), z.number()]).nullish() })
    .optional(),
})

export interface AudienceQuery {
  /** Part of a name, upper or lower case. */
  readonly name?: string | undefined
  /** Where the previous page said to go on; passed back as it came, because its meaning is not documented. */
  readonly start?: string | undefined
  readonly limit: number
  /** As the platform writes it, such as `updateTime:desc`, which is documented for this list. */
  readonly sort?: string | undefined
}

export interface AudiencePage {
  readonly audiences: Audience[]
  readonly next: string | undefined
  readonly total: number | undefined
}

export async function listAudiences(context: AdobeContext, query: AudienceQuery): Promise<AudiencePage> {
  const { name, start, limit, sort } = query
  const list = await request(
    context,
    {
      service: 'segmentation',
      method: 'GET',
      path: ['audiences'],
      query: { name: name || undefined, start, limit, sort },
    },
    audienceListSchema,
  )
  const next = list._page?.next
  return {
    audiences: list.children,
    next: next === undefined || next === null || next === '' ? undefined : String(next),
    total: list._page?.totalCount,
  }
}

/** The platform takes at most this many ids in one bulk get. */
const bulkGetMax = 100

/** Finds the audiences with these ids; ids that do not exist are missing from the map. */
export async function getAudiences(
  context: AdobeContext,
  ids: readonly string[],
): Promise<Map<string, Audience>> {
  const chunks: string[][] = []
  for (let index = 0; index < ids.length; index += bulkGetMax)
    chunks.push(ids.slice(index, index + bulkGetMax))
  const found = new Map<string, Audience>()
  for (const results of await Promise.all(chunks.map((chunk) => bulkGet(context, chunk)))) {
    for (const [id, value] of Object.entries(results)) {
      const audience = audienceSchema.safeParse(value)
      if (audience.success) found.set(id, audience.data)
    }
  }
  return found
}

async function bulkGet(context: AdobeContext, ids: readonly string[]): Promise<Record<string, unknown>> {
  const body = { ids: ids.map((id) => ({ id })) }
  const path = ['audiences', 'bulk-get']
  const answer = await request(
    context,
    { service: 'segmentation', method: 'POST', path, body, isRead: true },
    z.looseObject({ results: z.record(z.string(), z.unknown()) }),
  )
  return answer.results
}
