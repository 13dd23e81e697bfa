import { expect, test } from 'vitest'
import { activationDraftSchema } from '@/lib/destinations/draft-schema'
import {
  changeDestination,
  type DraftForm,
  emptyDraft,
  suggestTarget,
  toDraft,
  withoutSecrets,
} from './draft-form'

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

test('another destination keeps the selections, and the way back restores what was entered', () => {
  const changed = changeDestination(kinesis, 'azure-event-hubs')
  expect(changed).toMatchObject({ audiences: kinesis.audiences, target: {}, account: emptyDraft.account })
  expect(changeDestination(changed, 'amazon-kinesis')).toMatchObject({
    account: kinesis.account,
    target: kinesis.target,
  })
})

test('what was put aside for another destination is not stored and not sent', () => {
  const changed = changeDestination(kinesis, 'azure-event-hubs')
  expect(JSON.stringify([withoutSecrets(changed), toDraft(changed)])).not.toContain('canary')
})

test('a suggested region follows the account until somebody edits it', () => {
  const first = {
    ...kinesis,
    ...suggestTarget({ ...kinesis, target: {} }, { region: 'eu-west-1' }),
  }
  expect(first.target).toEqual({ region: 'eu-west-1' })
  expect(suggestTarget(first, { region: 'us-east-1' }).target).toEqual({ region: 'us-east-1' })
  const edited = { ...first, target: { region: 'eu-north-1' } }
  expect(suggestTarget(edited, { region: 'us-east-1' }).target).toEqual({ region: 'eu-north-1' })
})
