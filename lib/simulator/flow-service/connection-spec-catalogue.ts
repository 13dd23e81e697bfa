import type { SimulatorFlags } from '../flags'
import {
  crmSourceSpecId,
  dataLakeSpecId,
  destinationProviderId,
  eventHubsSpecId,
  fileStorageSpecId,
  kinesisSpecId,
  profileSpecId,
  streamingSourceProviderId,
  webhookSpecId,
} from './spec-ids'

/** The part of draft-07 JSON Schema that specs use for their fields. */
export interface FieldsSchema {
  readonly $schema: string
  readonly type: 'object'
  readonly properties: Readonly<Record<string, FieldSchema>>
  readonly required: readonly string[]
}

/** One field of a form. `format: 'password'` marks a secret. */
export interface FieldSchema {
  readonly type: 'string' | 'boolean'
  readonly title?: string
  readonly format?: 'password'
  readonly default?: boolean
}

/** A connection spec as Flow Service lists it. */
export interface ConnectionSpec {
  readonly id: string
  readonly name: string
  readonly providerId: string
  readonly version: '1.0'
  readonly authSpec: readonly { readonly name: string; readonly type: string; readonly spec: FieldsSchema }[]
  readonly targetSpec?: {
    readonly name: string
    readonly type: string
    readonly spec: FieldsSchema
    readonly attributes?: unknown
  }
  readonly sourceSpec?: unknown
  readonly attributes: Readonly<Record<string, unknown>>
  readonly permissionsInfo?: unknown
}

/** Auth spec names: current from the destination pages, beta from the original walkthrough. */
const authSpecNames = {
  current: {
    kinesis: 'Aws Kinesis authentication credentials',
    eventHubs: 'Azure EventHub authentication credentials',
  },
  beta: {
    kinesis: 'Amazon Kinesis authentication credentials',
    eventHubs: 'Azure Event Hubs authentication credentials',
  },
} as const

/** Every connection spec this organization offers, sources and destinations mixed as on the platform. */
export function connectionSpecs(flags: SimulatorFlags): readonly ConnectionSpec[] {
  const names = authSpecNames[flags.authSpecNames]
  return [
    fileStorage,
    shared(kinesis(names.kinesis), flags),
    profileStore,
    webhook,
    shared(eventHubs(names.eventHubs), flags),
    crm,
    dataLake,
  ]
}

/** What is in doubt about a spec that serves a source and a destination: its provider, and where it says which. */
function shared(spec: ConnectionSpec, flags: SimulatorFlags): ConnectionSpec {
  const providerId =
    flags.sharedSpecProvider === 'destination' ? destinationProviderId : streamingSourceProviderId
  if (flags.destinationMark === 'attributes' || !spec.targetSpec) return { ...spec, providerId }
  const { isDestination, ...attributes } = streamingAttributes
  return {
    ...spec,
    providerId,
    targetSpec: { ...spec.targetSpec, attributes: { uiAttributes: { isDestination } } },
    attributes,
  }
}

const toggles = {
  includeSegmentNames: { type: 'boolean', default: false },
  includeSegmentTimestamps: { type: 'boolean', default: false },
} as const

/** The structure is documented; the fields of this spec are assumed from its siblings. */
function kinesis(authSpecName: string): ConnectionSpec {
  const secret = { type: 'string', title: 'Secret key', format: 'password' } as const
  return {
    id: kinesisSpecId,
    name: 'Amazon Kinesis',
    providerId: destinationProviderId,
    version: '1.0',
    authSpec: [
      {
        name: authSpecName,
        type: 'AwsKinesisAuth',
        spec: fields(
          {
            accessKeyId: text('Access key ID'),
            secretKey: secret,
            region: text('Region'),
            connectionUrl: text('Connection URL'),
          },
          ['accessKeyId', 'secretKey'],
        ),
      },
    ],
    targetSpec: target(fields({ stream: text('Stream'), region: text('Region'), ...toggles }, ['stream'])),
    attributes: streamingAttributes,
    permissionsInfo,
  }
}

function eventHubs(authSpecName: string): ConnectionSpec {
  const secret = { type: 'string', title: 'SAS key', format: 'password' } as const
  return {
    id: eventHubsSpecId,
    name: 'Azure Event Hubs',
    providerId: destinationProviderId,
    version: '1.0',
    authSpec: [
      {
        name: authSpecName,
        type: 'AzureEventHubAuth',
        spec: fields({ sasKeyName: text('SAS key name'), sasKey: secret, namespace: text('Namespace') }, [
          'sasKeyName',
          'sasKey',
          'namespace',
        ]),
      },
    ],
    targetSpec: target(fields({ eventHubName: text('Event hub name'), ...toggles }, ['eventHubName'])),
    attributes: streamingAttributes,
    permissionsInfo,
  }
}

/** Both streaming ids serve an inbound connector as well, hence both flags. */
const streamingAttributes = {
  isDestination: true,
  isSource: true,
  category: 'cloudStorage',
  uiAttributes: { apiFeatures: { explorePaginationSupported: false } },
}

const permissionsInfo = {
  view: [{ '@type': 'lowLevel', name: 'EnterpriseSource', permissions: ['read'] }],
  manage: [{ '@type': 'lowLevel', name: 'EnterpriseSource', permissions: ['write'] }],
}

const profileStore: ConnectionSpec = {
  id: profileSpecId,
  name: 'UnifiedProfile',
  providerId: destinationProviderId,
  version: '1.0',
  authSpec: [],
  sourceSpec: {
    name: 'Unified Profile',
    type: 'UnifiedProfile',
    attributes: { uiAttributes: { isSource: true } },
  },
  attributes: { isSource: true, category: 'adobeApplications' },
}

const fileStorage: ConnectionSpec = {
  id: fileStorageSpecId,
  name: 'Amazon S3',
  providerId: destinationProviderId,
  version: '1.0',
  authSpec: [
    {
      name: 'Access Key',
      type: 'S3Auth',
      spec: fields({ s3AccessKey: text('Access key'), s3SecretKey: { type: 'string', format: 'password' } }, [
        's3AccessKey',
        's3SecretKey',
      ]),
    },
  ],
  targetSpec: target(fields({ bucketName: text('Bucket'), path: text('Folder') }, ['bucketName', 'path'])),
  attributes: { isDestination: true, category: 'cloudStorage' },
  // An object here and an array above: both forms are published.
  permissionsInfo: { view: { '@type': 'lowLevel', name: 'EnterpriseSource', permissions: ['read'] } },
}

/** Says that it is a destination only in the second of the two documented places. */
const webhook: ConnectionSpec = {
  id: webhookSpecId,
  name: 'HTTP endpoint',
  providerId: destinationProviderId,
  version: '1.0',
  authSpec: [
    {
      name: 'Bearer token',
      type: 'OAuth2',
      spec: fields({ token: { type: 'string', format: 'password' } }, ['token']),
    },
  ],
  targetSpec: target(fields({ httpEndpoint: text('Endpoint') }, ['httpEndpoint'])),
  attributes: { category: 'streaming' },
}

const crm: ConnectionSpec = {
  id: crmSourceSpecId,
  name: 'Customer service desk',
  providerId: streamingSourceProviderId,
  version: '1.0',
  authSpec: [
    {
      name: 'Basic authentication',
      type: 'BasicAuth',
      spec: fields({ username: text('User name'), password: { type: 'string', format: 'password' } }, [
        'username',
        'password',
      ]),
    },
  ],
  attributes: { isSource: true, category: 'crm' },
}

/** Where inbound dataflows put their records. */
const dataLake: ConnectionSpec = {
  id: dataLakeSpecId,
  name: 'Data Lake',
  providerId: streamingSourceProviderId,
  version: '1.0',
  authSpec: [],
  attributes: { category: 'adobeApplications' },
}

function text(title: string): FieldSchema {
  return { type: 'string', title }
}

function fields(properties: FieldsSchema['properties'], required: readonly string[]): FieldsSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', properties, required }
}

function target(spec: FieldsSchema): NonNullable<ConnectionSpec['targetSpec']> {
  return { name: 'User based target', type: 'UserNamespace', spec }
}
