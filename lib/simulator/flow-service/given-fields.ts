import { z } from 'zod'

/** Not blank; kept as it was sent. */
const name = z.string().regex(/\S/, 'must not be blank')
const specReference = z.object({ id: z.string().min(1), version: z.literal('1.0') })
const json = z.looseObject({ format: z.literal('json') })
const params = z.record(z.string(), z.unknown())

/** What a caller decides about a base connection. */
export const connectionFieldsSchema = z.object({
  name,
  description: z.string().optional(),
  connectionSpec: specReference,
  auth: z.object({ specName: z.string(), params }).optional(),
})

/** What a caller decides about a source connection; the reference requires no more than name and spec. */
export const sourceConnectionFieldsSchema = z.object({
  name,
  description: z.string().optional(),
  connectionSpec: specReference,
  baseConnectionId: z.string().optional(),
  data: json.optional(),
  params: params.optional(),
})

/** What a caller decides about a target connection. An early sample says `baseConnection`: that is ignored. */
export const targetConnectionFieldsSchema = z.object({
  name,
  description: z.string().optional(),
  connectionSpec: specReference,
  baseConnectionId: z.string(),
  data: json.optional(),
  params,
})

const audienceSelector = z.looseObject({
  type: z.literal('PLATFORM_SEGMENT'),
  value: z.looseObject({
    id: z.string().min(1),
    name: z.string().optional(),
    description: z.string().optional(),
    createTime: z.string().optional(),
    updateTime: z.string().optional(),
  }),
})

const attributeSelector = z.looseObject({
  type: z.literal('JSON_PATH'),
  value: z.looseObject({ path: z.string().min(1), operator: z.string().optional() }),
})

const transformation = z.looseObject({
  name,
  params: z.looseObject({
    profileSelectors: z.looseObject({ selectors: z.array(attributeSelector) }).optional(),
    segmentSelectors: z.looseObject({ selectors: z.array(audienceSelector) }).optional(),
  }),
})

/** What a caller decides about a dataflow. Without `transformations` there is nothing a patch could point at. */
export const flowFieldsSchema = z.object({
  name,
  description: z.string().optional(),
  flowSpec: specReference,
  sourceConnectionIds: z.array(z.string()).min(1),
  targetConnectionIds: z.array(z.string()).min(1),
  transformations: z.array(transformation).optional(),
  policy: z.looseObject({ enforcementRefs: z.array(z.string()) }).optional(),
})

export type ConnectionFields = z.infer<typeof connectionFieldsSchema>
export type SourceConnectionFields = z.infer<typeof sourceConnectionFieldsSchema>
export type TargetConnectionFields = z.infer<typeof targetConnectionFieldsSchema>
export type FlowFields = z.infer<typeof flowFieldsSchema>
export type Transformation = z.infer<typeof transformation>
export type SpecReference = z.infer<typeof specReference>
