import { z } from 'zod'
import type { FlowBody } from '../activation/bodies'
import { transformationsSchema } from '../activation/transformations'
import { flowResource } from './flow-resource'
import { type Created, entitySchema, shown, specReferenceSchema } from './flow-service'
import { type AdobeContext, request, send } from './request'

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
  lastRunDetails: shown(
    z.looseObject({
      state: shown(z.string()),
      startedAtUTC: shown(z.number()),
      completedAtUTC: shown(z.number()),
    }),
  ),
})

export type Flow = z.infer<typeof flowSchema>

const path = 'flows'
const flows = flowResource(path, flowSchema)

export const listFlows = flows.list
export const getFlow = flows.get
export const deleteFlow = flows.remove
export const patchFlow = flows.patch

const countSchema = z.looseObject({ count: z.number().int().nonnegative() })

/** How many dataflows pass all filters. The platform refuses a `limit` beside `count`. */
export async function countFlows(context: AdobeContext, property: readonly string[]): Promise<number> {
  const query = { property, count: 'true' }
  const call = { service: 'flowservice', method: 'GET', path: [path], query } as const
  return (await request(context, call, countSchema)).count
}

export function createFlow(context: AdobeContext, body: FlowBody): Promise<Created> {
  return flows.create(context, body)
}

/**
 * Switches a dataflow on or off. The operation goes in lower case and without a body, as documented; only a read-back
 * tells that it has taken effect.
 *
 * @throws PlatformError  `state-outdated` when it is in that state already
 */
export async function actOnFlow(
  context: AdobeContext,
  id: string,
  action: 'enable' | 'disable',
): Promise<{ requestId: string }> {
  const { requestId } = await send(context, {
    service: 'flowservice',
    method: 'POST',
    path: [path, id, 'action'],
    query: { op: action },
  })
  return { requestId }
}
