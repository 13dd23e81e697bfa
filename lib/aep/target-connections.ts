import { z } from 'zod'
import type { TargetConnectionBody } from '../activation/bodies'
import { flowResource } from './flow-resource'
import { type Created, entitySchema, specReferenceSchema } from './flow-service'
import type { AdobeContext } from './request'

const targetConnectionSchema = entitySchema.extend({
  connectionSpec: specReferenceSchema,
  baseConnectionId: z.string().optional(),
  params: z.record(z.string(), z.unknown()).default({}),
})

export type TargetConnection = z.infer<typeof targetConnectionSchema>

const targetConnections = flowResource('targetConnections', targetConnectionSchema)

export const listTargetConnections = targetConnections.list
export const getTargetConnection = targetConnections.get
export const deleteTargetConnection = targetConnections.remove
export const patchTargetConnection = targetConnections.patch

export function createTargetConnection(context: AdobeContext, body: TargetConnectionBody): Promise<Created> {
  return targetConnections.create(context, body)
}
