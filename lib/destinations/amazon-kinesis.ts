import { awsRegions } from './aws-regions'
import type { Destination, Pasted } from './destination'

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

export const amazonKinesis: Destination<'amazon-kinesis', 'stream', 'region'> = {
  id: 'amazon-kinesis',
  name: 'Amazon Kinesis',
  description: 'Records land in a Kinesis data stream in your AWS account.',
  connectionSpecId: '86043421-563b-46ec-8e6c-e23184711bf6',
  authSpecName: 'Aws Kinesis authentication credentials',
  targetNoun: 'stream',
  targetNameField: 'stream',
  placeField: 'region',
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
}

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
