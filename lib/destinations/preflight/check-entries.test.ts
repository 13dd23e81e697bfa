import { expect, test } from 'vitest'
import { destinations } from '../registry'
import { samples } from '../testing/samples'
import { checkEntries } from './check-entries'
import { findings } from './findings'
import { preflightRequestSchema } from './request-schema'

function check(destination: string, change: Readonly<Record<string, unknown>> = {}) {
  const sample = samples[destination === 'amazon-kinesis' ? 'amazon-kinesis' : 'azure-event-hubs']
  const request = {
    destination,
    account: { kind: 'new', credentials: sample.credentials },
    target: sample.target,
    ...change,
  }
  return checkEntries(preflightRequestSchema.parse(request))
}

test.each(destinations.map(({ id }) => id))('the sample of %s has the right form', (id) => {
  expect(check(id)).toMatchObject({ rung: { status: 'passed' }, credentials: samples[id].credentials })
})

test.each(destinations.map(({ id }) => id))('a target of %s that is not entered yet is no mistake', (id) => {
  expect(check(id, { target: {} })).toMatchObject({ rung: { status: 'passed' }, targetName: '' })
})

test('blanks in the target count as not entered; what is right of it is kept', () => {
  const checked = check('amazon-kinesis', { target: { stream: ' ', region: ' eu-west-1 ' } })
  expect(checked).toMatchObject({ targetName: '', target: { region: 'eu-west-1' } })
})

test('every mistake is named at its field, the first one first', () => {
  const checked = check('amazon-kinesis', {
    account: { kind: 'new', credentials: { accessKeyId: 'short', secretKey: '', region: 'Ireland' } },
    target: { stream: 'a b' },
  })
  expect(checked.rung).toMatchObject({
    status: 'failed',
    field: 'account.credentials.accessKeyId',
    problems: [
      { path: 'account.credentials.accessKeyId' },
      { path: 'account.credentials.region' },
      { path: 'account.credentials.secretKey' },
      { path: 'target.stream' },
    ].map((problem) => expect.objectContaining(problem)),
  })
})

test('a namespace is read as the form reads it', () => {
  const credentials = {
    ...samples['azure-event-hubs'].credentials,
    namespace: 'sb://acme-events.servicebus.windows.net/',
  }
  expect(check('azure-event-hubs', { account: { kind: 'new', credentials } })).toMatchObject({
    credentials: { namespace: 'acme-events' },
  })
})

test('every finding has sentences, and the field it names is one of its destination', () => {
  const facts = { place: 'eu-west-1', target: 'loyalty', permission: 'Send', state: 'CREATING' }
  for (const { id, credentialFields, targetFields } of destinations) {
    const fields = new Set<string | undefined>([
      undefined,
      ...credentialFields.map(({ name }) => `account.credentials.${name}`),
      ...targetFields.map(({ name }) => `target.${name}`),
    ])
    for (const finding of Object.values(findings[id])) {
      expect(fields).toContain(finding.field)
      for (const sentence of [finding.message(facts), finding.fix(facts)]) {
        expect(sentence).toMatch(/^[A-Z][^!]*[.?]$/)
      }
    }
  }
})
