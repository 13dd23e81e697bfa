import { expect, test } from 'vitest'
import { amazonKinesis } from './amazon-kinesis'

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
  const region = 'eu-west-1'
  expect([amazonKinesis.suggestTarget({ region }), amazonKinesis.suggestTarget({ region: 7 })]).toEqual([
    { region },
    {},
  ])
})
