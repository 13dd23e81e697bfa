import { z } from 'zod'
import { regionPattern, streamNamePattern } from './aws-names'
import { awsRegions } from './aws-regions'
import { defineDestination, type Pasted } from './destination'
import { exportOptions } from './export-options'
import { filledIn, leftOut, withoutSpaces } from './field-rules'

const regionSchema = filledIn('Enter the AWS region of the stream').regex(
  regionPattern,
  'Write the region in AWS’s short form, like eu-west-1',
)

const accessKeyIdSchema = filledIn('Enter the access key ID')
  .regex(/^\w+$/, 'An access key ID has only letters and digits. Check that nothing else was copied with it')
  .min(16, 'An access key ID has at least 16 characters. Check that it was copied completely')
  .max(128, 'This is too long to be an access key ID')

const secretKeySchema = filledIn('Enter the secret access key')
  .regex(withoutSpaces, 'A secret access key has no spaces. Check that nothing else was copied with it')
  .max(512, 'This is too long to be a secret access key')

const connectionUrlSchema = z
  .url({ protocol: /^https$/, error: 'Enter a complete address that begins with https://' })
  .max(2_048, 'This is too long to be a connection URL')

/**
 * Keys with a region, or with a connection URL in its place. The documentation names the URL once and shows no
 * sample, so with it the keys may be left out, together.
 */
const credentialsSchema = z
  .strictObject({
    accessKeyId: leftOut(accessKeyIdSchema),
    secretKey: leftOut(secretKeySchema),
    region: leftOut(regionSchema),
    connectionUrl: leftOut(connectionUrlSchema),
  })
  .superRefine((values, context) => {
    const complain = (path: keyof typeof values, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const { accessKeyId, secretKey, region, connectionUrl } = values
    const needsKeys = connectionUrl === undefined || accessKeyId !== undefined || secretKey !== undefined
    if (needsKeys && accessKeyId === undefined) complain('accessKeyId', 'Enter the access key ID')
    if (needsKeys && secretKey === undefined) complain('secretKey', 'Enter the secret access key')
    if (connectionUrl === undefined && region === undefined)
      complain('region', 'Enter the AWS region of the stream')
    if (connectionUrl !== undefined && region !== undefined) {
      complain('connectionUrl', 'Enter a region or a connection URL, not both')
    }
  })

const targetSchema = z.strictObject({
  stream: filledIn('Enter the name of the stream')
    .max(128, 'A stream name has at most 128 characters')
    .regex(streamNamePattern, 'A stream name has only letters, digits, hyphens, underscores and dots'),
  region: regionSchema,
  ...exportOptions.schema,
})

const regionField = {
  name: 'region',
  label: 'Region',
  kind: 'choice',
  hint: 'Where the stream lives, like eu-west-1.',
  choices: awsRegions,
} as const

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Shows the end of a key id, which is how AWS's own console tells keys apart. */
function shortenKeyId(accessKeyId: string): string {
  return accessKeyId.length > 8 ? `${accessKeyId.slice(0, 4)}…${accessKeyId.slice(-4)}` : accessKeyId
}

export const amazonKinesis = defineDestination({
  id: 'amazon-kinesis',
  name: 'Amazon Kinesis',
  description: 'Records land in a Kinesis data stream in your AWS account.',
  connectionSpecId: '86043421-563b-46ec-8e6c-e23184711bf6',
  authSpecName: 'Aws Kinesis authentication credentials',
  targetNoun: 'stream',
  targetNameField: 'stream',
  placeField: 'region',
  credentialsSchema,
  targetSchema,
  credentialFields: [
    {
      name: 'accessKeyId',
      label: 'Access key ID',
      kind: 'text',
      hint: 'Begins with AKIA. You find it in AWS IAM, under security credentials.',
    },
    {
      name: 'secretKey',
      label: 'Secret access key',
      kind: 'secret',
      hint: 'Shown once by AWS, when the key was made. Adobe stores it; this application does not.',
    },
    regionField,
    {
      name: 'connectionUrl',
      label: 'Connection URL',
      kind: 'secret',
      hint: 'Instead of a region, if Adobe gave you one.',
      isAdvanced: true,
    },
  ],
  targetFields: [
    {
      name: 'stream',
      label: 'Stream name',
      kind: 'text',
      hint: 'Copy it from the Kinesis console. Upper and lower case matter.',
    },
    regionField,
  ],
  prerequisites: [
    'A data stream that already exists in your AWS account',
    'An access key that may write to it. Ask your AWS admin for kinesis:PutRecord and kinesis:PutRecords on the stream, and kinesis:ListStreams on *',
  ],
  labelAccount: (params) =>
    [text(params.region), shortenKeyId(text(params.accessKeyId))].filter(Boolean).join(' · '),
  suggestTarget: (params): Record<string, string> =>
    text(params.region) ? { region: text(params.region) } : {},
  splitPasted,
})

/** Recognises a stream's ARN, and the key lines of an AWS credentials file or shell profile. */
function splitPasted(pasted: string): Pasted | undefined {
  const arn = /^arn:aws[\w-]*:kinesis:([a-z0-9-]+):\d+:stream\/([\w.-]+)$/.exec(pasted.trim())
  if (arn) {
    const [, region = '', stream = ''] = arn
    return { what: 'the ARN of a stream', credentials: { region }, target: { stream, region } }
  }
  const accessKeyId = /aws_access_key_id\s*[=:]\s*["']?(\w+)/i.exec(pasted)?.[1]
  const secretKey = /aws_secret_access_key\s*[=:]\s*["']?([^\s"']+)/i.exec(pasted)?.[1]
  const region = /(?:^|\W)(?:aws_)?(?:default_)?region\s*[=:]\s*["']?([a-z0-9-]+)/i.exec(pasted)?.[1]
  if (!accessKeyId || !secretKey) return undefined
  return {
    what: 'AWS credentials',
    credentials: { accessKeyId, secretKey, ...(region ? { region } : {}) },
    target: region ? { region } : {},
  }
}
