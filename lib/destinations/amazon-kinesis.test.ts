import { expect, test } from 'vitest'
import { amazonKinesis } from './amazon-kinesis'
import { problemsOf } from './testing/problems'
import { draftInput, samples } from './testing/samples'

const { credentials, target } = samples['amazon-kinesis']
const { region, ...keys } = credentials
const connectionUrl = 'https://kinesis.eu-west-1.amazonaws.com'

function problemsOfCredentials(given: object) {
  const account = { kind: 'new', credentials: given }
  return problemsOf(amazonKinesis.draftSchema, draftInput('amazon-kinesis', { account }))
}

function problemsOfTarget(given: object) {
  return problemsOf(amazonKinesis.draftSchema, draftInput('amazon-kinesis', { target: given }))
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
  const draft = amazonKinesis.draftSchema.parse(draftInput('amazon-kinesis', { account }))
  expect(amazonKinesis.secrets(draft)).toEqual({ connectionUrl })
  expect(JSON.stringify(amazonKinesis.payload(draft, undefined))).not.toContain(connectionUrl)
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
  const draft = amazonKinesis.draftSchema.parse(draftInput('amazon-kinesis', { account }))
  expect(amazonKinesis.secrets(draft)).toEqual({ secretKey: credentials.secretKey })
})

test.each([
  ['arn:aws:kinesis:eu-west-1:123456789012:stream/loyalty-events', 'eu-west-1'],
  [' arn:aws-cn:kinesis:cn-north-1:123456789012:stream/loyalty-events\n', 'cn-north-1'],
  ['arn:aws-us-gov:kinesis:us-gov-west-1:123456789012:stream/loyalty-events', 'us-gov-west-1'],
])('a pasted ARN gives stream and region: %s', (pasted, expected) => {
  expect(amazonKinesis.splitPasted(pasted)).toMatchObject({
    credentials: { region: expected },
    target: { stream: 'loyalty-events', region: expected },
  })
})

test.each([
  'arn:aws:kinesis:eu-west-1:123456789012:stream/a/consumer/b:1',
  'arn:aws:firehose:eu-west-1:123456789012:deliverystream/a',
  'arn:aws:s3:::bucket',
  'see arn:aws:kinesis:eu-west-1:123456789012:stream/a',
])('an ARN of something else is ordinary text: %s', (pasted) => {
  expect(amazonKinesis.splitPasted(pasted)).toBeUndefined()
})

const key = 'AKIAEXAMPLE12344F2Q'
const secretKey = 'abc/def+ghi='

test.each([
  [
    'a credentials file',
    `[default]\naws_access_key_id = ${key}\naws_secret_access_key = ${secretKey}\n`,
    undefined,
  ],
  [
    'a credentials file with a region',
    `[default]\r\nregion=eu-west-1\r\naws_access_key_id=${key}\r\naws_secret_access_key=${secretKey}\r\n`,
    'eu-west-1',
  ],
  [
    'a shell profile',
    `export AWS_ACCESS_KEY_ID="${key}"\nexport AWS_SECRET_ACCESS_KEY='${secretKey}'\nexport AWS_DEFAULT_REGION="eu-west-1"`,
    'eu-west-1',
  ],
  [
    'an environment file',
    `AWS_REGION=eu-west-1\nAWS_ACCESS_KEY_ID=${key}\nAWS_SECRET_ACCESS_KEY=${secretKey}`,
    'eu-west-1',
  ],
])('%s that is pasted gives its keys', (_what, pasted, expected) => {
  expect(amazonKinesis.splitPasted(pasted)).toEqual({
    what: 'AWS credentials',
    credentials: { accessKeyId: key, secretKey, ...(expected ? { region: expected } : {}) },
    target: expected ? { region: expected } : {},
  })
})

test.each([`aws_access_key_id=${key}`, `aws_secret_access_key=${secretKey}`])(
  'half a pair is ordinary text',
  (half) => {
    expect(amazonKinesis.splitPasted(half)).toBeUndefined()
  },
)

test('an account is told apart by region and the ends of its key, also when the key arrives shortened', () => {
  expect(amazonKinesis.labelAccount({ region: 'eu-west-1', accessKeyId: key })).toBe('eu-west-1 · AKIA…4F2Q')
  expect(amazonKinesis.labelAccount({ region: 'eu-west-1', accessKeyId: 'AKIA…4F2Q' })).toBe(
    'eu-west-1 · AKIA…4F2Q',
  )
})

test('the stream’s region is suggested from the account’s', () => {
  expect([amazonKinesis.suggestTarget({ region }), amazonKinesis.suggestTarget({ region: 7 })]).toEqual([
    { region },
    {},
  ])
})
