import { z } from 'zod'
import type { ConnectionBody } from '../activation/bodies'
import { flowResource } from './flow-resource'
import { type Created, entitySchema, specReferenceSchema } from './flow-service'
import { type AdobeContext, request } from './request'

/** Base connections: stored credentials, "accounts" on screen. Secrets in `auth.params` come back masked. */
const connectionSchema = entitySchema.extend({
  connectionSpec: specReferenceSchema,
  auth: z
    .looseObject({
      specName: z.string().optional(),
      params: z.record(z.string(), z.unknown()).default({}),
    })
    .optional(),
})

export type Connection = z.infer<typeof connectionSchema>

const connections = flowResource('connections', connectionSchema)

export const listConnections = connections.list
export const getConnection = connections.get
export const deleteConnection = connections.remove
export const patchConnection = connections.patch

export function createConnection(context: AdobeContext, body: ConnectionBody): Promise<Created> {
  return connections.create(context, body)
}

const testSchema = z.object({ result: z.boolean() })

/** Whether Adobe itself could use the stored credentials just now. Reads only. */
export async function testConnection(context: AdobeContext, id: string): Promise<boolean> {
  const path = ['connections', id, 'test']
  const { result } = await request(context, { service: 'flowservice', method: 'GET', path }, testSchema)
  return result
}
