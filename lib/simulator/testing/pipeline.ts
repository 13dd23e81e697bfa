import { z } from 'zod'
import { flowFieldsSchema } from '../flow-service/given-fields'
import { destinationFlowSpecId, kinesisSpecId, profileSpecId } from '../flow-service/spec-ids'
import { flowService, type PlatformClient, type SeenAnswer, type SeenJson } from './platform-client'

export const profileSpec = { id: profileSpecId, version: '1.0' }
export const kinesisSpec = { id: kinesisSpecId, version: '1.0' }

/** Bodies that are accepted as they stand. */
export const kinesisAccount = {
  name: 'Test account',
  connectionSpec: kinesisSpec,
  auth: {
    specName: 'Aws Kinesis authentication credentials',
    params: { accessKeyId: 'AKIATEST', secretKey: 'hush', region: 'eu-west-1' },
  },
}

const emptySkeleton = [
  {
    name: 'GeneralTransform',
    params: { profileSelectors: { selectors: [] }, segmentSelectors: { selectors: [] } },
  },
]

export const audienceSelector = (id: string) => ({
  type: 'PLATFORM_SEGMENT',
  value: { id, name: `Audience ${id}` },
})
export const attributeSelector = (path: string) => ({
  type: 'JSON_PATH',
  value: { path, operator: 'EXISTS' },
})

export const audiencePath = '/transformations/0/params/segmentSelectors/selectors'
export const attributePath = '/transformations/0/params/profileSelectors/selectors'

/** The ids of a dataflow and all it rests on. */
export interface Pipeline {
  readonly baseId: string
  readonly targetId: string
  readonly sourceId: string
  readonly flowId: string
}

const createdSchema = z.object({ id: z.string() })
const listSchema = z.object({ items: z.array(z.unknown()) })
const versionedSchema = z.object({ etag: z.string() })

/** Creates connections and a dataflow; `flow` overrides fields of its body. */
export async function createPipeline(client: PlatformClient, flow: object = {}): Promise<Pipeline> {
  const create = async (type: string, body: unknown) => {
    const answer = await client.send('POST', `${flowService}/${type}`, { body })
    if (answer.status !== 201) throw new Error(`POST ${type}: ${JSON.stringify(answer.json())}`)
    return createdSchema.parse(answer.json()).id
  }
  const profileId = await create('connections', { name: 'Profile store', connectionSpec: profileSpec })
  const sourceId = await create('sourceConnections', {
    name: 'Profile source',
    connectionSpec: profileSpec,
    baseConnectionId: profileId,
    data: { format: 'json' },
    params: {},
  })
  const baseId = await create('connections', kinesisAccount)
  const targetId = await create('targetConnections', {
    name: 'Stream',
    connectionSpec: kinesisSpec,
    baseConnectionId: baseId,
    data: { format: 'json' },
    params: { stream: 'events', region: 'eu-west-1' },
  })
  const flowId = await create('flows', {
    name: 'Test dataflow',
    flowSpec: { id: destinationFlowSpecId, version: '1.0' },
    sourceConnectionIds: [sourceId],
    targetConnectionIds: [targetId],
    transformations: emptySkeleton,
    ...flow,
  })
  return { baseId, targetId, sourceId, flowId }
}

/** A dataflow with audiences A to D and attributes p and q. */
export function createFilledPipeline(client: PlatformClient): Promise<Pipeline> {
  const [skeleton] = emptySkeleton
  return createPipeline(client, {
    transformations: [
      {
        ...skeleton,
        params: {
          profileSelectors: { selectors: ['p', 'q'].map(attributeSelector) },
          segmentSelectors: { selectors: ['A', 'B', 'C', 'D'].map(audienceSelector) },
        },
      },
    ],
  })
}

/** Reads one entity. */
export async function read(client: PlatformClient, type: string, id: string): Promise<SeenJson> {
  const answer = await client.send('GET', `${flowService}/${type}/${id}`)
  return listSchema.parse(answer.json()).items[0]
}

/** Patches a dataflow with its current etag unless told another. */
export async function patchFlow(
  client: PlatformClient,
  flowId: string,
  body: unknown,
  ifMatch?: string | null,
): Promise<SeenAnswer> {
  const etag =
    ifMatch === undefined ? versionedSchema.parse(await read(client, 'flows', flowId)).etag : ifMatch
  return client.send('PATCH', `${flowService}/flows/${flowId}`, { body, headers: { 'if-match': etag } })
}

/** Ids of the audiences a dataflow sends, in order. */
export async function audienceIds(client: PlatformClient, flowId: string): Promise<string[]> {
  const { transformations = [] } = flowFieldsSchema.parse(await read(client, 'flows', flowId))
  return transformations
    .flatMap(({ params }) => params.segmentSelectors?.selectors ?? [])
    .map(({ value }) => value.id)
}
