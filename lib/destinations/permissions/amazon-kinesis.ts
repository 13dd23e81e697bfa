import { accountIdPattern, partitionOf, regionPattern, streamNamePattern } from '../aws-names'
import { findExcess } from '../iam-policy/find-excess'
import { judgePermission, type Need } from '../iam-policy/judge-permission'
import { kinesisActions, kmsActions } from '../iam-policy/kinesis-actions'
import type { Policy } from '../iam-policy/policy'
import { readPolicy } from '../iam-policy/read-policy'
import type { PermissionRecipe, PermissionSubject, Permissions, PolicyReport } from './permissions'

/** What a stream's ARN is made of, as far as it is known and well formed. */
interface Names {
  readonly region: string | undefined
  readonly account: string | undefined
  readonly stream: string | undefined
  /** Undefined when the stream is not encrypted with a key of one's own; empty when that key is not known. */
  readonly kmsKeyArn: string | undefined
}

const streamArnPattern = /^arn:aws[\w-]*:kinesis:[a-z0-9-]+:(\d{12}):stream\/[\w.-]+$/
const keyArnPattern = /^arn:aws[\w-]*:kms:[a-z0-9-]+:(\d{12}):key\/[\w-]+$/

const placeholders = {
  region: '<region>',
  account: '<account id>',
  stream: '<stream name>',
  kmsKeyArn: '<ARN of the KMS key>',
} as const

/** What each action is needed for; the order is the one a person reads. */
const actions = {
  write: ['kinesis:PutRecord', 'kinesis:PutRecords'],
  describe: 'kinesis:DescribeStreamSummary',
  list: 'kinesis:ListStreams',
  useKey: 'kms:GenerateDataKey',
} as const

/**
 * @source Adobe’s page on the Kinesis destination names ListStreams, PutRecord and PutRecords (documented); AWS grants
 *   ListStreams on `*` only (AWS service authorization reference); GenerateDataKey on the key of an encrypted stream
 *   (AWS Kinesis developer guide); DescribeStreamSummary is used by our own test alone
 */
export const amazonKinesisPermissions: Permissions = {
  questions: [
    {
      name: 'account',
      label: 'AWS account ID',
      hint: 'Twelve digits, or paste the ARN of the stream.',
      kind: 'text',
    },
    {
      name: 'isEncrypted',
      label: 'The stream is encrypted with a KMS key of your own',
      hint: 'A stream without encryption, or with the key aws/kinesis, needs nothing more.',
      kind: 'switch',
    },
    {
      name: 'kmsKeyArn',
      label: 'ARN of the KMS key',
      hint: 'In the Kinesis console, under the configuration of the stream.',
      kind: 'text',
      askedWith: 'isEncrypted',
    },
  ],
  policyNoun: 'IAM policy',
  write: (subject) => writeRecipe(namesOf(subject)),
  check: (text, subject) => checkPolicy(text, namesOf(subject)),
}

/** Only what is well formed gets into a policy; anything else is left to its placeholder. */
function namesOf({ credentials, target, answers }: PermissionSubject): Names {
  const account = textOf(answers.account)
  const keyArn = textOf(answers.kmsKeyArn)
  const matching = (value: string, pattern: RegExp) => (pattern.test(value) ? value : undefined)
  return {
    region:
      matching(textOf(target.region), regionPattern) ?? matching(textOf(credentials.region), regionPattern),
    account:
      streamArnPattern.exec(account)?.[1] ??
      matching(account.replaceAll('-', ''), accountIdPattern) ??
      keyArnPattern.exec(keyArn)?.[1],
    stream: matching(textOf(target.stream), streamNamePattern),
    kmsKeyArn: answers.isEncrypted === true ? (matching(keyArn, keyArnPattern) ?? '') : undefined,
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function writeRecipe(names: Names): PermissionRecipe {
  const { region, account, stream, kmsKeyArn } = names
  const resource = streamArn({
    region: region ?? placeholders.region,
    account: account ?? placeholders.account,
    stream: stream ?? placeholders.stream,
  })
  const statement = (sid: string, action: string | readonly string[], on: string) => ({
    Sid: sid,
    Effect: 'Allow',
    Action: action,
    Resource: on,
  })
  const policy = {
    Version: '2012-10-17',
    Statement: [
      statement('WriteToTheStream', [...actions.write, actions.describe], resource),
      statement('ListStreams', actions.list, '*'),
      ...(kmsKeyArn === undefined
        ? []
        : [statement('UseTheKeyOfTheStream', actions.useKey, kmsKeyArn || placeholders.kmsKeyArn)]),
    ],
  }
  const meanings = [
    { name: region, text: placeholders.region, meaning: 'the region of the stream, like eu-west-1' },
    {
      name: account,
      text: placeholders.account,
      meaning: 'the twelve digits of your AWS account, at the top right of the AWS console',
    },
    { name: stream, text: placeholders.stream, meaning: 'the name of the stream' },
    {
      name: kmsKeyArn === undefined || kmsKeyArn,
      text: placeholders.kmsKeyArn,
      meaning: 'the ARN of the key, from the configuration of the stream',
    },
  ]
  return {
    parts: [
      {
        id: 'policy',
        title: 'IAM policy',
        note: 'For the IAM user whose access key Adobe gets. Nothing in it lets anyone read the stream.',
        text: JSON.stringify(policy, null, 2),
      },
    ],
    placeholders: meanings
      .filter(({ name }) => !name)
      .map(({ text: stands, meaning }) => ({ text: stands, meaning })),
    notes: [
      'kinesis:ListStreams stands alone because AWS grants it on * only. Adobe checks it when the account is connected.',
      'kinesis:DescribeStreamSummary is for the test on this page. Adobe does without it.',
    ],
    addressNote: 'A condition on aws:SourceIp has to name all of them.',
  }
}

function streamArn({ region, account, stream }: { region: string; account: string; stream: string }): string {
  return `arn:${partitionOf(region)}:kinesis:${region}:${account}:stream/${stream}`
}

function checkPolicy(pasted: string, names: Names): PolicyReport {
  const read = readPolicy(pasted)
  if ('problem' in read) return { kind: 'unreadable', problem: read.problem }
  const account = names.account ?? accountIn(read.policy)
  const needs = needsOf({ ...names, account })
  return {
    kind: 'judged',
    answers: needs.map(({ isRequired, ...need }) => ({
      permission: need.action,
      isRequired,
      ...judgePermission(read.policy, need),
    })),
    excess: findExcess(read.policy, {
      needs,
      knownActions: [...kinesisActions, ...kmsActions],
      foreignResource: wanted({ ...names, account, stream: 'a-stream-nobody-asked-for' }),
    }),
    assumptions: assumptionsOf(names, account),
  }
}

function needsOf(names: Names): (Need & { isRequired: boolean })[] {
  const stream = wanted(names)
  return [
    ...actions.write.map((action) => ({ action, resource: stream, isRequired: true })),
    { action: actions.list, resource: '*', isRequired: true },
    ...(names.kmsKeyArn === undefined
      ? []
      : [{ action: actions.useKey, resource: names.kmsKeyArn || wantedKey(names), isRequired: true }]),
    { action: actions.describe, resource: stream, isRequired: false },
  ]
}

/** Its ARN with a star for what is not known. */
function wanted({ region, account, stream }: Omit<Names, 'kmsKeyArn'>): string {
  return streamArn({ region: region ?? '*', account: account ?? '*', stream: stream ?? '*' })
}

function wantedKey({ region, account }: Names): string {
  return `arn:${partitionOf(region ?? '')}:kms:${region ?? '*'}:${account ?? '*'}:key/*`
}

/** The account a policy speaks of, which is nearly always the one it belongs to. */
function accountIn(policy: Policy): string | undefined {
  const patterns = policy.flatMap(({ resources }) => resources.patterns)
  return patterns.map((pattern) => /^arn:[\w-]+:kinesis:[^:]*:(\d{12}):/.exec(pattern)?.[1]).find(Boolean)
}

function assumptionsOf(names: Names, account: string | undefined): string[] {
  const open = [
    ...(names.region === undefined ? ['region'] : []),
    ...(names.stream === undefined ? ['stream name'] : []),
  ]
  return [
    ...(names.account === undefined && account !== undefined
      ? [`The policy speaks of the account ${account}; it was taken to be yours.`]
      : []),
    ...(open.length > 0
      ? [
          `The ${open.join(' and ')} ${open.length > 1 ? 'are' : 'is'} not entered yet, so what depends on ${open.length > 1 ? 'them' : 'it'} cannot be judged.`,
        ]
      : []),
    'Only this policy was looked at. Others of the same user, boundaries of the organization and a policy of the stream count too.',
  ]
}
