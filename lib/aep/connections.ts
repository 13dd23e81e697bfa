import { z } from 'zod'
import type { ConnectionBody } from '../activation/bodies'
import {
  type Created,
  createdSchema,
  entitySchema,
  type ListQuery,
  listSchema,
  type Page,
  specReferenceSchema,
  toOne,
  toPage,
} from './flow-service'
import { type AdobeContext, request } from './request'

/** Base connections: stored credentials, "accounts" on screen. Secrets in `auth.params` come back masked. */
const connectionSchema = entitySchema.extend({
  connectionSpec: specReferenceSchema,
  auth: z
    .looseObject({ specName: z.string().optional(), params: z.record(z.string(), z.unknown()).default({}) })
    .optional(),
})

export type Connection = z.infer<typeof connectionSchema>

const path = 'connections'

export async function listConnections(context: AdobeContext, query: ListQuery): Promise<Page<Connection>> {
  const call = { service: 'flowservice', method: 'GET', path: [path], query: { ...query } } as const
  return toPage(await request(context, call, listSchema(connectionSchema)))
}

export async function getConnection(context: AdobeContext, id: string): Promise<Connection> {
  const call = { service: 'flowservice', method: 'GET', path: [path, id] } as const
  return toOne(await request(context, call, listSchema(connectionSchema)), path)
}

export async function createConnection(context: AdobeContext, body: ConnectionBody): Promise<Created> {
  return request(context, { service: 'flowservice', method: 'POST', path: [path], body }, createdSchema)
}
