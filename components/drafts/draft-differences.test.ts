import { expect, test } from 'vitest'
import { type DraftForm, emptyDraft } from '@/components/wizard/draft-form'
import { draftDifferences } from './draft-differences'

const form: DraftForm = {
  ...emptyDraft,
  destination: 'amazon-kinesis',
  name: 'Feed',
  account: { ...emptyDraft.account, credentials: { accessKeyId: 'AKIA1', region: 'eu-west-1' } },
  target: { stream: 'orders', region: 'eu-west-1' },
  audiences: [{ id: 'a', name: 'Gold' }],
  attributes: ['person.name.lastName'],
}

test('two versions that hold the same do not differ, in whatever order their members come', () => {
  expect(draftDifferences(form, { ...form, target: { region: 'eu-west-1', stream: 'orders' } })).toEqual([])
})

test('each part that differs is named with both of its values', () => {
  const other = { ...form, name: '', target: { stream: 'returns', region: 'eu-west-1' } }
  expect(draftDifferences(form, other)).toEqual([
    { what: 'Stream or event hub', mine: 'eu-west-1, orders', theirs: 'eu-west-1, returns' },
    { what: 'Name', mine: 'Feed', theirs: 'nothing' },
  ])
})

test('the values of an account are private, for its key ID is among them', () => {
  const credentials = { ...form.account.credentials, accessKeyId: 'AKIA2' }
  expect(draftDifferences(form, { ...form, account: { ...form.account, credentials } })).toEqual([
    { what: 'Account', mine: 'AKIA1, eu-west-1', theirs: 'AKIA2, eu-west-1', isPrivate: true },
  ])
})

test('of long selections, only what one of the two has is named', () => {
  const more = ['Silver', 'Bronze', 'Iron', 'Tin'].map((name) => ({ id: name, name }))
  expect(draftDifferences(form, { ...form, audiences: [...form.audiences, ...more] })).toEqual([
    { what: 'Audiences', mine: '1 audience', theirs: '5 audiences, with Silver, Bronze, Iron and 1 more' },
  ])
})

test('a secret on the page is not shown, and makes no difference', () => {
  const credentials = { ...form.account.credentials, secretKey: 'canary' }
  const typed = { ...form, account: { ...form.account, credentials } }
  expect(draftDifferences(typed, form)).toEqual([])
  const other = { ...form, account: { ...form.account, credentials: { region: 'us-east-1' } } }
  expect(JSON.stringify(draftDifferences(typed, other))).not.toContain('canary')
})
