import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPolicy } from './read-policy'

const statement = { Effect: 'Allow', Action: 'kinesis:PutRecord', Resource: '*' }

function problemOf(text: string) {
  const read = readPolicy(text)
  return 'problem' in read ? read.problem : undefined
}

test.each([
  ['a list of statements', { Version: '2012-10-17', Statement: [statement] }],
  ['one statement without a list', { Statement: statement }],
  ['what aws iam get-policy-version prints', { PolicyVersion: { Document: { Statement: [statement] } } }],
  ['what aws iam get-user-policy prints', { UserName: 'adobe', PolicyDocument: { Statement: statement } }],
  ['lists of one', { Statement: { ...statement, Action: [statement.Action], Resource: ['*'] } }],
])('a policy is read from %s', (_form, document) => {
  expect(readPolicy(JSON.stringify(document))).toEqual({
    policy: [
      {
        label: 'Statement 1',
        effect: 'Allow',
        actions: { isExcept: false, patterns: ['kinesis:PutRecord'] },
        resources: { isExcept: false, patterns: ['*'] },
        reservations: [],
      },
    ],
  })
})

test.each([
  ['', {}, /^Paste the policy first/],
  ['{\n  "Statement": [\n    { "Effect": "Allow" "Action": "x" }\n  ]\n}', { line: 3, column: 25 }, /comma/],
  ['{ "Statement": [ { "Effect": "Allow", } ] }', { line: 1, column: 39 }, /comma too many/],
  ['{ "Statement": [', { line: 1, column: 17 }, /closing/],
  ['{\n"Statement": [] } trailing', { line: 2 }, /more follows|does not belong/],
  ['{ // note\n "Statement": [] }', { line: 1, column: 3 }, /no comments/],
  ['{ "Statement": "unclosed', { line: 1 }, /closing/],
  ["{ 'Statement': [] }", { line: 1, column: 3 }, /quotes/],
])('what is not JSON is told with its place: %j', (text, place, sentence) => {
  expect(problemOf(text)).toMatchObject({ ...place, message: expect.stringMatching(sentence) })
})

test.each([
  [[], /no "Statement"/],
  [{ Version: '2012-10-17' }, /no "Statement"/],
  [{ Statement: [] }, /allows nothing/],
  [{ Statement: [statement, 'x'] }, /^Statement 2: it is not an object/],
  [{ Statement: { ...statement, Effect: 'allow' } }, /Effect must be "Allow" or "Deny"/],
  [{ Statement: { ...statement, Sid: 'Write', Action: 7 } }, /^Statement 1 \(Write\): "Action"/],
  [{ Statement: { Effect: 'Allow', Resource: '*' } }, /either "Action" or "NotAction"/],
  [{ Statement: { ...statement, NotAction: 'x' } }, /either "Action" or "NotAction"/],
  [{ Statement: { Effect: 'Allow', Action: 'x' } }, /either "Resource" or "NotResource"/],
])('JSON that AWS would not take as a policy is told in words: %j', (document, sentence) => {
  expect(problemOf(JSON.stringify(document))?.message).toMatch(sentence)
})

test('conditions, principals and variables make a statement uncertain; an empty condition does not', () => {
  const uncertain = {
    ...statement,
    Resource: ['arn:aws:kinesis:eu-west-1:123456789012:stream/$', '{aws:username}'].join(''),
    Principal: '*',
    Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' }, Bool: { 'aws:SecureTransport': 'true' } },
  }
  const read = readPolicy(JSON.stringify({ Statement: [uncertain, { ...statement, Condition: {} }] }))
  expect('policy' in read && read.policy.map(({ reservations }) => reservations)).toEqual([
    [
      'has a condition on aws:SourceIp, aws:SecureTransport',
      'names a principal, as policies of resources do',
      'has a variable in its resource',
    ],
    [],
  ])
})

test('whatever is pasted, the answer is a policy or a sentence', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((json) => `{"Statement":${json}}`),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const read = readPolicy(text)
      expect('policy' in read || read.problem.message.length > 0).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})
