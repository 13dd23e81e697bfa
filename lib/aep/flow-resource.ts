import type { z } from 'zod'
import { type Created, createdSchema, type ListQuery, listSchema, toOne, toPage } from './flow-service'
import { type AdobeContext, request, requestNamed, send } from './request'

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
    create: async (context: AdobeContext, body: unknown): Promise<Created> => {
      const call = { service, method: 'POST', path: [path], body } as const
      const { data, requestId } = await requestNamed(context, call, createdSchema)
      return { id: data.id, etag: data.etag, requestId }
    },
    /** 202 and 204 mean the same: accepted. Only a GET that finds nothing says that it is gone. */
    remove: async (context: AdobeContext, id: string): Promise<{ requestId: string }> => {
      const { requestId } = await send(context, { service, method: 'DELETE', path: [path, id] })
      return { requestId }
    },
  }
}
