import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awsRegions } from '../aws-regions'
import { amazonKinesisPermissions } from './amazon-kinesis'
import type { PermissionSubject } from './permissions'

const { write, check } = amazonKinesisPermissions
const account = '123456789012'
const keyArn = `arn:aws:kms:eu-west-1:${account}:key/0a1b2c3d-0000-4000-8000-000000000000`

function subject(change: {
  target?: PermissionSubject['target']
  answers?: PermissionSubject['answers']
}): PermissionSubject {
  return {
    credentials: { region: 'eu-west-1' },
    target: change.target ?? { stream: 'loyalty-events', region: 'eu-west-1' },
    answers: change.answers ?? { account },
  }
}

function policyText(of: PermissionSubject): string {
  const [part] = write(of).parts
  return part && 'text' in part ? part.text : ''
}

function judged(text: string, of: PermissionSubject) {
  const report = check(text, of)
  if (report.kind === 'unreadable') throw new Error(report.problem.message)
  return report
}

test('the recipe writes to one stream, lists on *, and does nothing else', () => {
  expect(JSON.parse(policyText(subject({})))).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'WriteToTheStream',
        Effect: 'Allow',
        Action: ['kinesis:PutRecord', 'kinesis:PutRecords', 'kinesis:DescribeStreamSummary'],
        Resource: `arn:aws:kinesis:eu-west-1:${account}:stream/loyalty-events`,
      },
      { Sid: 'ListStreams', Effect: 'Allow', Action: 'kinesis:ListStreams', Resource: '*' },
    ],
  })
})

test.each([
  ['cn-north-1', 'arn:aws-cn:kinesis:cn-north-1:'],
  ['us-gov-west-1', 'arn:aws-us-gov:kinesis:us-gov-west-1:'],
  ['eu-west-1', 'arn:aws:kinesis:eu-west-1:'],
])('a stream in %s has an ARN that begins with %s', (region, start) => {
  expect(policyText(subject({ target: { stream: 'a', region } }))).toContain(start)
})

test('a stream that is encrypted with a key of one’s own adds the use of that key', () => {
  const encrypted = subject({ answers: { account, isEncrypted: true, kmsKeyArn: keyArn } })
  expect(JSON.parse(policyText(encrypted))).toMatchObject({
    Statement: [{}, {}, { Effect: 'Allow', Action: 'kms:GenerateDataKey', Resource: keyArn }],
  })
  const unknownKey = write(subject({ answers: { account, isEncrypted: true } }))
  expect(unknownKey.placeholders.map(({ text }) => text)).toEqual(['<ARN of the KMS key>'])
})

test('what is not known is a placeholder with its meaning', () => {
  const recipe = write({ credentials: {}, target: {}, answers: {} })
  expect(recipe.placeholders.map(({ text }) => text)).toEqual(['<region>', '<account id>', '<stream name>'])
})

test.each([`arn:aws:kinesis:eu-west-1:${account}:stream/loyalty-events`, '1234-5678-9012', ` ${account} `])(
  'the account is taken from %s',
  (given) => {
    expect(policyText(subject({ answers: { account: given } }))).toContain(`:${account}:stream/`)
  },
)

test('what is not well formed never gets into the policy', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const text = policyText(
        subject({ target: { stream: `${typed}"`, region: `${typed} ` }, answers: { account: `${typed}x` } }),
      )
      expect(text).toContain('<account id>:stream/<stream name>')
      expect(() => JSON.parse(text) as unknown).not.toThrow()
    }),
  )
})

test('the recipe passes its own check, without excess, for every region and stream', () => {
  const regions = fc.constantFrom(...awsRegions.map(({ value }) => value), 'cn-north-1', 'us-gov-west-1')
  const streams = fc.stringMatching(/^[\w.-]{1,128}$/)
  fc.assert(
    fc.property(regions, streams, fc.boolean(), (region, stream, isEncrypted) => {
      const own = subject({
        target: { stream, region },
        answers: { account, isEncrypted, kmsKeyArn: isEncrypted ? keyArn : '' },
      })
      const { answers, excess } = judged(policyText(own), own)
      expect(answers.filter(({ verdict }) => verdict !== 'granted')).toEqual([])
      expect(answers).toHaveLength(isEncrypted ? 5 : 4)
      expect(excess).toEqual([])
    }),
  )
})

const statement = (given: object) => JSON.stringify({ Statement: [given] })

test('the account of the policy is taken to be one’s own when none was entered, and that is told', () => {
  const of = subject({ answers: {} })
  const { answers, assumptions } = judged(
    statement({
      Effect: 'Allow',
      Action: 'kinesis:PutRecord',
      Resource: 'arn:aws:kinesis:eu-west-1:999999999999:stream/loyalty-events',
    }),
    of,
  )
  expect(answers[0]).toMatchObject({ permission: 'kinesis:PutRecord', verdict: 'granted' })
  expect(assumptions[0]).toContain('999999999999')
})

test.each([
  [{ Action: 'kinesis:*', Resource: '*' }, [/kinesis:\* also allows .* more actions/, /other streams too/]],
  [{ Action: '*', Resource: '*' }, [/every action of every AWS service/, /other streams too/]],
  [
    { Action: 'kinesis:Put*', Resource: `arn:aws:kinesis:eu-west-1:${account}:stream/loyalty-events` },
    [/also allows kinesis:PutResourcePolicy\.$/],
  ],
  [
    {
      Action: ['kinesis:PutRecord', 'kinesis:GetRecords'],
      Resource: `arn:aws:kinesis:eu-west-1:${account}:stream/loyalty-events`,
    },
    [/allows kinesis:GetRecords, which nothing here needs/],
  ],
  [{ Action: ['s3:GetObject'], Resource: '*' }, [/allows s3:GetObject, which nothing here needs/]],
  [{ NotAction: ['iam:*'], Resource: '*' }, [/everything but iam:\*/, /other streams too/]],
])('more than is needed is told: %j', (given, sentences) => {
  const { excess } = judged(statement({ Effect: 'Allow', ...given }), subject({}))
  expect(excess).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)))
})

test('a denial is no excess', () => {
  expect(judged(statement({ Effect: 'Deny', Action: '*', Resource: '*' }), subject({})).excess).toEqual([])
})
