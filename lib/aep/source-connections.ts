import { z } from 'zod'
import type { SourceConnectionBody } from '../activation/bodies'
import { flowResource } from './flow-resource'
import { type Created, entitySchema, specReferenceSchema } from './flow-service'
import type { AdobeContext } from './request'

const sourceConnections = flowResource(
  'sourceConnections',
  entitySchema.extend({ connectionSpec: specReferenceSchema, baseConnectionId: z.string().optional() }),
)

export const listSourceConnections = sourceConnections.list
export const getSourceConnection = sourceConnections.get
export const deleteSourceConnection = sourceConnections.remove

export function createSourceConnection(context: AdobeContext, body: SourceConnectionBody): Promise<Created> {
  return sourceConnections.create(context, body)
}
