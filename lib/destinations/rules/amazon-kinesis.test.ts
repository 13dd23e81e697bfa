import { expect, test } from 'vitest'
import { amazonKinesis } from '../amazon-kinesis'
import { problemsOf } from '../testing/problems'
import { draftInput, samples } from '../testing/samples'
import { amazonKinesisRules } from './amazon-kinesis'

const { credentials, target } = samples['amazon-kinesis']
const { region, ...keys } = credentials
const connectionUrl = 'https://kinesis.eu-west-1.amazonaws.com'

function problemsOfCredentials(given: object) {
  const account = { kind: 'new', credentials: given }
  return problemsOf(amazonKinesisRules.draftSchema, draftInput('amazon-kinesis', { account }))
}

function problemsOfTarget(given: object) {
  return problemsOf(amazonKinesisRules.draftSchema, draftInput('amazon-kinesis', { target: given }))
}

test.each([
  ['a region', { ...keys, region }],
  ['a connection URL', { ...keys, connectionUrl }],
  ['a connection URL alone', { connectionUrl }],
  ['a region and an empty connection URL', { ...keys, region, connectionUrl: ' ' }],
])('keys go with %s', (_what, given) => {
  expect(problemsOfCredentials(given)).toEqual({})
})

test.each([
  [{ ...keys, region, connectionUrl }, { connectionUrl: 'Enter a region or a connection URL, not both' }],
  [keys, { region: 'Enter the AWS region of the stream' }],
  [{ connectionUrl, secretKey: 'x' }, { accessKeyId: 'Enter the access key ID' }],
  [{ connectionUrl, accessKeyId: keys.accessKeyId }, { secretKey: 'Enter the secret access key' }],
])('exactly one of region and connection URL, and both keys or none: %j', (given, expected) => {
  const entries = Object.entries(expected).map(([name, message]) => [`account.credentials.${name}`, message])
  expect(problemsOfCredentials(given)).toEqual(Object.fromEntries(entries))
})

test('a connection URL may hold keys, so it is a secret like them', () => {
  const account = { kind: 'new', credentials: { connectionUrl } }
  const draft = amazonKinesisRules.draftSchema.parse(draftInput('amazon-kinesis', { account }))
  expect(amazonKinesisRules.secrets(draft)).toEqual({ connectionUrl })
  expect(JSON.stringify(amazonKinesisRules.payload(draft, undefined))).not.toContain(connectionUrl)
})

test.each(['http://kinesis.example', 'kinesis.example', 'https://', 'javascript:alert(1)'])(
  'the connection URL "%s" is refused',
  (given) => {
    expect(problemsOfCredentials({ ...keys, connectionUrl: given })).toHaveProperty([
      'account.credentials.connectionUrl',
    ])
  },
)

test.each(['us-east-1', 'us-gov-west-1', 'ap-southeast-5', 'cn-north-1', ' eu-west-1 '])(
  'the region "%s" is well formed',
  (given) => {
    expect(problemsOfCredentials({ ...keys, region: given })).toEqual({})
  },
)

test.each(['Ireland', 'eu-west', 'EU-WEST-1', 'eu_west_1', 'eu-west-1a', 'eu-west-1; x'])(
  'the region "%s" is not',
  (given) => {
    expect(problemsOfCredentials({ ...keys, region: given })).toHaveProperty(['account.credentials.region'])
  },
)

test.each(amazonKinesis.targetFields.flatMap(({ choices }) => choices ?? []))(
  'the region on offer, $value, is accepted',
  ({ value }) => {
    expect(problemsOfTarget({ ...target, region: value })).toEqual({})
  },
)

test.each(['a', 'Loyalty_Events.v2-eu', '.', 'x'.repeat(128)])(
  'the stream name "%s" is accepted',
  (stream) => {
    expect(problemsOfTarget({ ...target, stream })).toEqual({})
  },
)

test.each(['two words', 'a/b', 'a:b', 'ströme', 'a\nb', 'x'.repeat(129)])(
  'the stream name "%s" is refused',
  (stream) => {
    expect(problemsOfTarget({ ...target, stream })).toEqual({
      'target.stream': expect.stringMatching(/^A stream name has /),
    })
  },
)

test.each([
  ['accessKeyId', 'AKIA SHORT KEY ID'],
  ['accessKeyId', 'AKIASHORT'],
  ['accessKeyId', 'A'.repeat(129)],
  ['secretKey', 'two words'],
  ['secretKey', 'x'.repeat(513)],
])('an unlikely %s is refused before it is sent: %s', (name, value) => {
  const problems = problemsOfCredentials({ ...credentials, [name]: value })
  expect(Object.keys(problems)).toEqual([`account.credentials.${name}`])
  expect(Object.values(problems)[0]).not.toContain(value)
})

test('spaces around a copied value are dropped', () => {
  const account = { kind: 'new', credentials: { ...credentials, secretKey: ` ${credentials.secretKey}\n` } }
  const draft = amazonKinesisRules.draftSchema.parse(draftInput('amazon-kinesis', { account }))
  expect(amazonKinesisRules.secrets(draft)).toEqual({ secretKey: credentials.secretKey })
})
