import { z } from 'zod'
import type { FlowBody } from '../activation/bodies'
import type { PatchOperation } from '../activation/json-patch'
import { transformationsSchema } from '../activation/transformations'
import { toIfMatch } from './etag'
import { flowResource } from './flow-resource'
import { type Created, entitySchema, patchedSchema, specReferenceSchema } from './flow-service'
import { type AdobeContext, request } from './request'

const inheritedConnectionSchema = z.looseObject({
  id: z.string(),
  connectionSpec: specReferenceSchema.optional(),
  baseConnection: z
    .looseObject({ id: z.string(), connectionSpec: specReferenceSchema.optional() })
    .optional(),
})

/** Typed as an object in one published schema, an array in every sample: both are read as an array. */
const inheritedConnectionsSchema = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(inheritedConnectionSchema).default([]),
)

const flowSchema = entitySchema.extend({
  sourceConnectionIds: z.array(z.string()).default([]),
  targetConnectionIds: z.array(z.string()).default([]),
  inheritedAttributes: z
    .looseObject({
      properties: z.looseObject({ isDestinationFlow: z.boolean().optional() }).optional(),
      sourceConnections: inheritedConnectionsSchema,
      targetConnections: inheritedConnectionsSchema,
    })
    .optional(),
  transformations: transformationsSchema,
  lastRunDetails: z
    .looseObject({
      state: z.string().optional(),
      startedAtUTC: z.number().optional(),
      completedAtUTC: z.number().optional(),
    })
    .optional(),
})

export type Flow = z.infer<typeof flowSchema>

const path = 'flows'
const flows = flowResource(path, flowSchema)

export const listFlows = flows.list
export const getFlow = flows.get

export function createFlow(context: AdobeContext, body: FlowBody): Promise<Created> {
  return flows.create(context, body)
}

/**
 * Applies a JSON Patch. Answers `undefined` when the platform said 202 with no body: the change is accepted and may
 * show later, so only a read-back tells.
 *
 * @throws PlatformError  `changed-meanwhile` when the etag is no longer the current one
 */
export async function patchFlow(
  context: AdobeContext,
  { id, etag, operations }: { id: string; etag: string; operations: readonly PatchOperation[] },
): Promise<Created | undefined> {
  const ifMatch = toIfMatch(etag)
  const call = {
    service: 'flowservice',
    method: 'PATCH',
    path: [path, id],
    body: operations,
    ifMatch,
  } as const
  return request(context, call, patchedSchema)
}
