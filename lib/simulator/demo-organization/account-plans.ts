import { crmSourceSpecId, eventHubsSpecId, fileStorageSpecId, kinesisSpecId } from '../flow-service/spec-ids'

/** A base connection the organization already has. Secrets stand masked, as the service shows them. */
export interface AccountPlan {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly connectionSpecId: string
  readonly specName: string
  readonly params: Readonly<Record<string, string>>
  readonly ageDays: number
}

/** Names of the credentials, as they were when these accounts were made. */
export const kinesisAuth = 'Aws Kinesis authentication credentials'
export const eventHubsAuth = 'Azure EventHub authentication credentials'
/** How the service shows a secret. */
export const masked = 'xxxx'

/** The oldest accounts of production. The two `inbound` ones bring data in and share the Kinesis spec with destinations. */
export const accountPlans: readonly AccountPlan[] = [
  {
    key: 'kinesis-eu',
    name: 'Luma Kinesis, Ireland',
    description: 'Streams of the customer engagement team.',
    connectionSpecId: kinesisSpecId,
    specName: kinesisAuth,
    params: { accessKeyId: 'AKIALUMADEMO4EUW1XYZ', secretKey: masked, region: 'eu-west-1' },
    ageDays: 412,
  },
  {
    key: 'kinesis-us',
    name: 'Luma Kinesis, Virginia',
    description: 'Data platform of the American shops.',
    connectionSpecId: kinesisSpecId,
    specName: kinesisAuth,
    params: { accessKeyId: 'AKIALUMADEMO7USE1XYZ', secretKey: masked, region: 'us-east-1' },
    ageDays: 298,
  },
  {
    key: 'hubs-analytics',
    name: 'Luma Event Hubs, analytics',
    description: 'Namespace of the analytics team.',
    connectionSpecId: eventHubsSpecId,
    specName: eventHubsAuth,
    params: { sasKeyName: 'RootManageSharedAccessKey', sasKey: masked, namespace: 'luma-analytics-prod' },
    ageDays: 365,
  },
  {
    key: 'inbound-pos',
    name: 'Tills, inbound',
    description: 'Reads receipts from the tills.',
    connectionSpecId: kinesisSpecId,
    specName: kinesisAuth,
    params: { accessKeyId: 'AKIALUMADEMO2TILLXYZ', secretKey: masked, region: 'eu-west-1' },
    ageDays: 640,
  },
  {
    key: 'inbound-web',
    name: 'Web shop orders, inbound',
    description: 'Reads orders from the web shop.',
    connectionSpecId: kinesisSpecId,
    specName: kinesisAuth,
    params: { accessKeyId: 'AKIALUMADEMO9SHOPXYZ', secretKey: masked, region: 'eu-central-1' },
    ageDays: 588,
  },
  {
    key: 'files',
    name: 'Luma files',
    description: 'Bucket shared with the print agency.',
    connectionSpecId: fileStorageSpecId,
    specName: 'Access Key',
    params: { s3AccessKey: 'AKIALUMADEMO5FILEXYZ', s3SecretKey: masked },
    ageDays: 530,
  },
  {
    key: 'service-desk',
    name: 'Service desk, inbound',
    description: 'Reads cases from the service desk.',
    connectionSpecId: crmSourceSpecId,
    specName: 'Basic authentication',
    params: { username: 'platform-reader', password: masked },
    ageDays: 240,
  },
]
