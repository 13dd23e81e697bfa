import type { z } from 'zod'
import { createdSchema, type ListQuery, listSchema, toOne, toPage } from './flow-service'
import { type AdobeContext, request } from './request'

const service = 'flowservice'

/**
 * The verbs that Flow Service's stored entities have in common. `get` throws a PlatformError `resource-gone` when the
 * sandbox has no such entity.
 */
export function flowResource<Schema extends z.ZodType>(path: string, schema: Schema) {
  const list = listSchema(schema)
  return {
    list: async (context: AdobeContext, query: ListQuery) =>
      toPage(await request(context, { service, method: 'GET', path: [path], query: { ...query } }, list)),
    get: async (context: AdobeContext, id: string) =>
      toOne(await request(context, { service, method: 'GET', path: [path, id] }, list), path),
    create: (context: AdobeContext, body: unknown) =>
      request(context, { service, method: 'POST', path: [path], body }, createdSchema),
  }
}
