import { z } from 'zod'
import type { TargetConnectionBody } from '../activation/bodies'
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

const targetConnectionSchema = entitySchema.extend({
  connectionSpec: specReferenceSchema,
  baseConnectionId: z.string().optional(),
  params: z.record(z.string(), z.unknown()).default({}),
})

export type TargetConnection = z.infer<typeof targetConnectionSchema>

const path = 'targetConnections'

export async function listTargetConnections(
  context: AdobeContext,
  query: ListQuery,
): Promise<Page<TargetConnection>> {
  const call = { service: 'flowservice', method: 'GET', path: [path], query: { ...query } } as const
  return toPage(await request(context, call, listSchema(targetConnectionSchema)))
}

export async function getTargetConnection(context: AdobeContext, id: string): Promise<TargetConnection> {
  const call = { service: 'flowservice', method: 'GET', path: [path, id] } as const
  return toOne(await request(context, call, listSchema(targetConnectionSchema)), path)
}

export async function createTargetConnection(
  context: AdobeContext,
  body: TargetConnectionBody,
): Promise<Created> {
  return request(context, { service: 'flowservice', method: 'POST', path: [path], body }, createdSchema)
}
