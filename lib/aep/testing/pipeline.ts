import type { SpecReference } from '@/lib/activation/bodies'
import { flowSpec, profileSpec } from '@/lib/activation/specs'
import { createConnection } from '../connections'
import type { Created } from '../flow-service'
import { createFlow } from '../flows'
import type { AdobeContext } from '../request'
import { createSourceConnection } from '../source-connections'
import { createTargetConnection } from '../target-connections'

export const kinesisSpec: SpecReference = { id: '86043421-563b-46ec-8e6c-e23184711bf6', version: '1.0' }
export const eventHubsSpec: SpecReference = { id: 'bf9f5905-92b7-48bf-bf20-455bc6b60a4e', version: '1.0' }

export const profileStore = { name: 'Profile store', description: '', connectionSpec: profileSpec }

export const kinesisAccount = {
  name: 'Kinesis',
  description: 'For tests',
  connectionSpec: kinesisSpec,
  auth: {
    specName: 'Aws Kinesis authentication credentials',
    params: { accessKeyId: 'AKIAEXAMPLE12345678', secretKey: 'example-secret', region: 'eu-west-1' },
  },
}

/** Creates everything a dataflow rests on, and the dataflow. */
export async function createPipeline(context: AdobeContext, accountBody = kinesisAccount) {
  const store = await createConnection(context, profileStore)
  const source = await createSourceConnection(context, {
    name: 'Profiles',
    description: '',
    connectionSpec: profileSpec,
    baseConnectionId: store.id,
    data: { format: 'json' },
    params: {},
  })
  const account = await createConnection(context, accountBody)
  const target = await createTargetConnection(context, {
    name: 'Stream',
    description: '',
    connectionSpec: kinesisSpec,
    baseConnectionId: account.id,
    data: { format: 'json' },
    params: { stream: 'loyalty-events', region: 'eu-west-1' },
  })
  const flow: Created = await createFlow(context, {
    name: 'Loyalty to Kinesis',
    description: '',
    flowSpec,
    sourceConnectionIds: [source.id],
    targetConnectionIds: [target.id],
    transformations: [
      {
        name: 'GeneralTransform',
        params: { profileSelectors: { selectors: [] }, segmentSelectors: { selectors: [] } },
      },
    ],
  })
  return { store, source, account, target, flow }
}
