import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgePermission } from './judge-permission'
import type { Statement } from './policy'

const stream = 'arn:aws:kinesis:eu-west-1:123456789012:stream/loyalty'
const write = { action: 'kinesis:PutRecord', resource: stream }
const list = { action: 'kinesis:ListStreams', resource: '*' }

interface Given {
  effect?: 'Allow' | 'Deny'
  action?: string
  notAction?: string
  resource?: string
  notResource?: string
  reservations?: string[]
}

function statement(given: Given, number = 1): Statement {
  const { effect = 'Allow', action = write.action, notAction, resource = stream, notResource } = given
  return {
    label: `Statement ${number}`,
    effect,
    actions: { isExcept: notAction !== undefined, patterns: [notAction ?? action] },
    resources: { isExcept: notResource !== undefined, patterns: [notResource ?? resource] },
    reservations: given.reservations ?? [],
  }
}

const judge = (given: Given[], need = write) =>
  judgePermission(
    given.map((one, index) => statement(one, index + 1)),
    need,
  )

test.each<[string, Given]>([
  ['the action and the ARN', {}],
  ['an action in other letters', { action: 'Kinesis:putrecord' }],
  ['every action of the service', { action: 'kinesis:*' }],
  ['every action that begins like it', { action: 'kinesis:Put*' }],
  ['every action', { action: '*' }],
  ['every resource', { resource: '*' }],
  ['streams that begin like it', { resource: 'arn:aws:kinesis:eu-west-1:123456789012:stream/loy*' }],
  ['any region and account', { resource: 'arn:aws:kinesis:*:*:stream/loyalty' }],
  ['an ARN without its end', { resource: 'arn:aws:kinesis' }],
  ['everything but another service', { notAction: 's3:*' }],
  ['everywhere but on another stream', { notResource: `${stream}-2` }],
])('a statement that allows %s grants it', (_what, given) => {
  expect(judge([given])).toEqual({ verdict: 'granted', sentence: 'Statement 1 allows it.' })
})

test.each<[string, Given, RegExp]>([
  ['nothing like it', { action: 's3:*' }, /^No statement allows it/],
  ['another action', { action: 'kinesis:PutRecords' }, /^No statement allows it/],
  ['another stream', { resource: `${stream}-2` }, /on .*loyalty-2, which is not .*stream\/loyalty\.$/],
  ['a stream in other letters', { resource: stream.replace('loyalty', 'Loyalty') }, /which is not/],
  ['another region', { resource: stream.replace('eu-west-1', 'us-east-1') }, /which is not/],
  ['another part of AWS', { resource: stream.replace('arn:aws:', 'arn:aws-cn:') }, /which is not/],
  ['everything but it', { notAction: 'kinesis:Put*' }, /^No statement allows it/],
  ['everywhere but there', { notResource: stream }, /everything but/],
])('a statement that allows %s does not', (_what, given, sentence) => {
  expect(judge([given])).toEqual({ verdict: 'missing', sentence: expect.stringMatching(sentence) })
})

test('listing is granted on * alone, and the statement that tried otherwise is named', () => {
  expect(judge([{ action: 'kinesis:*' }], list)).toEqual({
    verdict: 'missing',
    sentence: expect.stringMatching(/^Statement 1 allows it on .*own, with "Resource": "\*"\.$/),
  })
  expect(judge([{ action: 'kinesis:*' }, { action: list.action, resource: '*' }], list)).toEqual({
    verdict: 'granted',
    sentence: 'Statement 2 allows it.',
  })
})

test('a condition leaves it open, and so does one on a denial', () => {
  const reservations = ['has a condition on aws:SourceIp']
  expect(judge([{ reservations }])).toEqual({
    verdict: 'conditional',
    sentence: expect.stringMatching(/^Statement 1 allows it, but has a condition on aws:SourceIp/),
  })
  expect(judge([{}, { effect: 'Deny', reservations }])).toEqual({
    verdict: 'conditional',
    sentence: expect.stringMatching(/statement 2 may deny it/),
  })
  expect(judge([{ effect: 'Deny', reservations }]).verdict).toBe('missing')
})

test('a stream that is not named yet is open where the policy names one, and granted where it names none', () => {
  const need = { ...write, resource: 'arn:aws:kinesis:eu-west-1:123456789012:stream/*' }
  expect(judge([{}], need).verdict).toBe('conditional')
  expect(judge([{ resource: 'arn:aws:kinesis:eu-west-1:123456789012:stream/*' }], need).verdict).toBe(
    'granted',
  )
  expect(judge([{ resource: 'arn:aws:kinesis:us-east-1:123456789012:stream/*' }], need).verdict).toBe(
    'missing',
  )
})

const statements = fc
  .record({
    effect: fc.constantFrom('Allow' as const, 'Deny' as const),
    action: fc.constantFrom('kinesis:PutRecord', 'kinesis:PutRecords', 'kinesis:*', '*', 's3:*'),
    resource: fc.constantFrom(stream, `${stream}-2`, '*', 'arn:aws:kinesis:*:*:stream/loy*'),
    isExceptAction: fc.boolean(),
    isExceptResource: fc.boolean(),
    reservations: fc.constantFrom<string[]>([], ['has a condition']),
  })
  .map(({ isExceptAction, isExceptResource, action, resource, ...rest }) =>
    statement({
      ...rest,
      action,
      resource,
      ...(isExceptAction ? { notAction: action } : {}),
      ...(isExceptResource ? { notResource: resource } : {}),
    }),
  )
const policies = fc.array(statements, { maxLength: 5 })

test('the order of statements does not matter', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      expect(judgePermission(policy.toReversed(), write).verdict).toBe(judgePermission(policy, write).verdict)
    }),
  )
})

test('one more denial never grants, and one more permission never takes away', () => {
  const rank = { denied: 0, missing: 1, conditional: 2, granted: 3 } as const
  fc.assert(
    fc.property(policies, statements, (policy, more) => {
      const before = rank[judgePermission(policy, write).verdict]
      const after = rank[judgePermission([...policy, more], write).verdict]
      const gain = more.effect === 'Allow' ? after - before : before - after
      expect(gain).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a certain denial of everything wins over whatever stands beside it', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const denial = statement({ effect: 'Deny', action: '*', resource: '*' })
      expect(judgePermission([...policy, denial], write).verdict).toBe('denied')
    }),
  )
})
