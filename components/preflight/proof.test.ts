import { expect, test } from 'vitest'
import { emptyDraft } from '@/components/wizard/draft-form'
import {
  type FailedRung,
  type PreflightReport,
  type Rung,
  type RungStatus,
  rungIds,
} from '@/lib/contract/preflight'
import { type ClimbScope, climbSubject } from './climb-subject'
import { findingsOf, type Proof, provedWrong, standingOf, verdictOf } from './proof'

const form = {
  ...emptyDraft,
  destination: 'amazon-kinesis' as const,
  account: {
    ...emptyDraft.account,
    credentials: { accessKeyId: 'AKIAEXAMPLE12344F2Q', secretKey: 'a-secret', region: 'eu-west-1' },
  },
  target: { stream: 'loyalty-events', region: 'eu-west-1', includeSegmentNames: false },
}
const stored = { ...form, account: { ...form.account, kind: 'existing' as const, connectionId: 'c1' } }

function reportOf(statuses: readonly RungStatus[], failure: Partial<FailedRung> = {}): PreflightReport {
  const rungs = rungIds.map((id, index): Rung => {
    const status = statuses[index] ?? 'untested'
    const message = `${id}.`
    if (status !== 'failed') return { id, status, message }
    return { id, status, message, cause: 'some-cause', fix: 'Do this.', ...failure }
  })
  const outcome = statuses.includes('failed')
    ? 'failed'
    : statuses.slice(0, 5).every((one) => one === 'passed')
      ? 'passed'
      : 'incomplete'
  return { destination: 'amazon-kinesis', outcome, rungs, warnings: [], checkedAt: 0, traceId: 't' }
}

function proofOf(report: PreflightReport, scope: ClimbScope = 'target', of = form): Proof {
  const subject = climbSubject(of, scope)
  if (!subject) throw new Error('the form has a destination')
  return { scope, report, subject, arrivedAt: 1_000 }
}

const fivePassed: readonly RungStatus[] = ['passed', 'passed', 'passed', 'passed', 'passed', 'skipped']

test('a proof is fresh for fifteen minutes, then aged', () => {
  const proof = proofOf(reportOf(fivePassed))
  const standing = (nowMs: number) => standingOf(proof, climbSubject(form, 'target'), nowMs)
  expect([standing(1_000), standing(901_000), standing(901_001)]).toEqual(['fresh', 'fresh', 'aged'])
})

test.each([
  [
    'the secret',
    { ...form, account: { ...form.account, credentials: { ...form.account.credentials, secretKey: 'b' } } },
    'stale',
  ],
  ['the stream', { ...form, target: { ...form.target, stream: 'orders' } }, 'stale'],
  ['a stored account instead', stored, 'stale'],
  ['an export option', { ...form, target: { ...form.target, includeSegmentNames: true } }, 'fresh'],
  ['the name of the dataflow', { ...form, name: 'Another' }, 'fresh'],
  ['the name of the account', { ...form, account: { ...form.account, name: 'Another' } }, 'fresh'],
])('after a change of %s a proof is %s', (_what, changed, standing) => {
  expect(standingOf(proofOf(reportOf(fivePassed)), climbSubject(changed, 'target'), 1_000)).toBe(standing)
})

test('a new stream name leaves the proof of the account as it was', () => {
  const proof = proofOf(reportOf(['passed', 'passed', 'passed']), 'account')
  const changed = { ...form, target: { ...form.target, stream: 'orders' } }
  expect(standingOf(proof, climbSubject(changed, 'account'), 1_000)).toBe('fresh')
})

test.each<[readonly RungStatus[], ClimbScope, string]>([
  [fivePassed, 'target', 'proved'],
  [['passed', 'passed', 'passed', 'passed', 'untested', 'skipped'], 'target', 'likely'],
  [['passed', 'passed', 'passed', 'untested', 'untested'], 'target', 'open'],
  [['passed', 'untested'], 'target', 'open'],
  [['passed', 'passed', 'cancelled'], 'target', 'open'],
  [['passed', 'passed', 'passed', 'untested'], 'account', 'proved'],
  [['passed', 'untested'], 'account', 'open'],
])('%j for the %s comes to %s', (statuses, scope, verdict) => {
  expect(verdictOf(proofOf(reportOf(statuses), scope))).toBe(verdict)
})

test('a stored account is taken at Adobe’s word', () => {
  const tried = proofOf(reportOf(['passed', 'untested', 'passed', 'untested']), 'target', stored)
  expect(verdictOf(tried)).toBe('likely')
  expect(verdictOf(proofOf(reportOf(['passed', 'untested', 'untested']), 'target', stored))).toBe('open')
})

test('only a failure that names a field of the entries proves them wrong', () => {
  const failing = (failure: Partial<FailedRung>) => proofOf(reportOf(['passed', 'passed', 'failed'], failure))
  expect(verdictOf(failing({ field: 'account.credentials.secretKey' }))).toBe('wrong')
  expect(verdictOf(failing({}))).toBe('open')
  // A namespace that lets Adobe in and nobody else is set up as it should be.
  const firewall = failing({ field: 'account.credentials.namespace', cause: 'network-refused' })
  expect(verdictOf(firewall)).toBe('open')
  expect(provedWrong({ proof: firewall, standing: 'fresh' })).toEqual([])
})

test('what was found wrong holds until the value changes', () => {
  const proof = proofOf(reportOf(['passed', 'passed', 'failed'], { field: 'account.credentials.secretKey' }))
  const finding = { path: 'account.credentials.secretKey', message: 'signature.' }
  expect(provedWrong({ proof, standing: 'aged' })).toEqual([finding])
  expect(provedWrong({ proof, standing: 'stale' })).toEqual([])
})

test('several misspelt fields are all told', () => {
  const problems = [
    { path: 'account.credentials.accessKeyId', message: 'Too short' },
    { path: 'target.stream', message: 'Too long' },
  ]
  expect(findingsOf(reportOf(['failed'], { field: 'account.credentials.accessKeyId', problems }))).toEqual(
    problems,
  )
})
