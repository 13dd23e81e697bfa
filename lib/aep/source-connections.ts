import { z } from 'zod'
import type { SourceConnectionBody } from '../activation/bodies'
import {
  type Created,
  createdSchema,
  entitySchema,
  type ListQuery,
  listSchema,
  type Page,
  specReferenceSchema,
  toPage,
} from './flow-service'
import { type AdobeContext, request } from './request'

const sourceConnectionSchema = entitySchema.extend({
  connectionSpec: specReferenceSchema,
  baseConnectionId: z.string().optional(),
})

export type SourceConnection = z.infer<typeof sourceConnectionSchema>

const path = 'sourceConnections'

export async function listSourceConnections(
  context: AdobeContext,
  query: ListQuery,
): Promise<Page<SourceConnection>> {
  const call = { service: 'flowservice', method: 'GET', path: [path], query: { ...query } } as const
  return toPage(await request(context, call, listSchema(sourceConnectionSchema)))
}

export async function createSourceConnection(
  context: AdobeContext,
  body: SourceConnectionBody,
): Promise<Created> {
  return request(context, { service: 'flowservice', method: 'POST', path: [path], body }, createdSchema)
}
