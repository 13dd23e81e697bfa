import { expect, test } from 'vitest'
import { activationDraftSchema } from '@/lib/destinations/draft-schema'
import { changeDestination, type DraftForm, emptyDraft, toDraft, withoutSecrets } from './draft-form'

const kinesis: DraftForm = {
  ...emptyDraft,
  destination: 'amazon-kinesis',
  name: 'Loyalty feed',
  account: {
    ...emptyDraft.account,
    credentials: {
      accessKeyId: 'AKIAEXAMPLE123456789',
      secretKey: 'canary-secret',
      region: 'eu-west-1',
      connectionUrl: ' ',
    },
  },
  target: { stream: 'loyalty-events', region: 'eu-west-1', includeSegmentNames: true },
  audiences: [{ id: 'a', name: 'Alpha' }],
  attributes: ['personalEmail.address'],
}

test('a filled form is a draft that the server takes', () => {
  expect(activationDraftSchema.safeParse(toDraft(kinesis)).success).toBe(true)
})

test('blank inputs and fields of another destination are not sent', () => {
  const form = {
    ...kinesis,
    account: { ...kinesis.account, credentials: { ...kinesis.account.credentials, namespace: 'left-over' } },
  }
  expect(toDraft(form)).toMatchObject({
    account: {
      credentials: { accessKeyId: 'AKIAEXAMPLE123456789', secretKey: 'canary-secret', region: 'eu-west-1' },
    },
  })
  expect(JSON.stringify(toDraft(form))).not.toMatch(/left-over|connectionUrl/)
})

test('an existing account is sent as its id alone, whatever was typed before', () => {
  const form: DraftForm = {
    ...kinesis,
    account: { ...kinesis.account, kind: 'existing', connectionId: 'conn-1' },
  }
  expect(toDraft(form)).toMatchObject({ account: { kind: 'existing', connectionId: 'conn-1' } })
  expect(JSON.stringify(toDraft(form))).not.toContain('canary')
})

test('what is stored holds no secret, and everything else', () => {
  const stored = withoutSecrets(kinesis)
  expect(JSON.stringify(stored)).not.toContain('canary')
  expect(stored.account.credentials).toEqual({ accessKeyId: 'AKIAEXAMPLE123456789', region: 'eu-west-1' })
  expect(stored.audiences).toEqual(kinesis.audiences)
})

test('another destination keeps the selections and puts the credentials aside', () => {
  const changed = changeDestination(kinesis, 'azure-event-hubs')
  expect(changed).toMatchObject({ audiences: kinesis.audiences, attributes: kinesis.attributes, target: {} })
  expect(JSON.stringify(changed)).not.toContain('canary')
  expect(changeDestination(kinesis, 'amazon-kinesis')).toBe(kinesis)
})
