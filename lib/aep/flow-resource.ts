import type { z } from 'zod'
import type { PatchOperation } from '../activation/json-patch'
import { toIfMatch } from './etag'
import { type Created, createdSchema, type ListQuery, listSchema, toOne, toPage } from './flow-service'
import { type AdobeContext, request, requestNamed, send } from './request'

const service = 'flowservice'

interface Patch {
  readonly id: string
  /** Of the version that the operations were made for. */
  readonly etag: string
  readonly operations: readonly PatchOperation[]
}

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
    /**
     * Applies a JSON Patch. Whatever the answer says, 202 with no body among it, the change may show later: only a
     * read-back tells, and only it gives the next etag for certain. Throws `changed-meanwhile` when the etag is no longer
     * the current one.
     */
    patch: async (context: AdobeContext, { id, etag, operations }: Patch): Promise<{ requestId: string }> => {
      const call = { service, method: 'PATCH', path: [path, id], body: operations } as const
      const { requestId } = await send(context, { ...call, ifMatch: toIfMatch(etag) })
      return { requestId }
    },
    /** 202 and 204 mean the same: accepted. Only a GET that finds nothing says that it is gone. */
    remove: async (context: AdobeContext, id: string): Promise<{ requestId: string }> => {
      const { requestId } = await send(context, { service, method: 'DELETE', path: [path, id] })
      return { requestId }
    },
  }
}
