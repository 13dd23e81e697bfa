import { expect, test } from 'vitest'
import { activationAfter, created, failedAt, sent, unsureOf } from './testing/activation-story'
import { undoScope } from './undo-scope'

test('what was created is deleted from the end, each with its name and id', () => {
  const { deleted, uncertain, kept } = undoScope(
    activationAfter(created('profile-connection', 'account-connection', 'target-connection', 'dataflow')),
  )
  expect(deleted.map(({ kind, name }) => [kind, name])).toEqual([
    ['Dataflow', 'Feed'],
    ['Target', 'orders'],
    ['Connection to the profile store', undefined],
    ['Account', 'eu-west-1'],
  ])
  expect(deleted[0]?.id).toBe('id of dataflow')
  expect([uncertain, kept]).toEqual([[], []])
})

test('the order is that of the undo: what others are built on goes last', () => {
  const steps = ['profile-connection', 'source-connection', 'account-connection'] as const
  const { deleted } = undoScope(activationAfter(created(...steps)))
  expect(deleted.map(({ step }) => step)).toEqual([
    'source-connection',
    'profile-connection',
    'account-connection',
  ])
})

test('a reused account and source are kept', () => {
  const { deleted, kept } = undoScope(
    activationAfter(created('target-connection'), ['account-connection', 'source-connection']),
  )
  expect(deleted.map(({ step }) => step)).toEqual(['target-connection'])
  expect(kept.map(({ step }) => step)).toEqual(['account-connection', 'source-connection'])
})

test('a call whose outcome is open is named as such', () => {
  const { deleted, uncertain } = undoScope(
    activationAfter([
      sent('profile-connection'),
      unsureOf('profile-connection'),
      sent('account-connection'),
      failedAt('account-connection'),
    ]),
  )
  expect(deleted).toEqual([])
  expect(uncertain.map(({ step }) => step)).toEqual(['profile-connection', 'account-connection'])
})

test('what an undo has deleted or kept already is not announced again', () => {
  const { deleted, kept } = undoScope(
    activationAfter([
      ...created('profile-connection', 'account-connection', 'target-connection'),
      { type: 'undo-started' },
      { type: 'step-undone', step: 'target-connection' },
      { type: 'step-undone', step: 'account-connection', wasKept: true },
      { type: 'undo-failed' },
    ]),
  )
  expect(deleted.map(({ step }) => step)).toEqual(['profile-connection'])
  expect(kept.map(({ step }) => step)).toEqual(['account-connection'])
})

test('from the moment audiences were sent, the dataflow may export', () => {
  expect(undoScope(activationAfter(created('dataflow'))).mayExport).toBe(false)
  expect(undoScope(activationAfter([...created('dataflow'), sent('selectors')])).mayExport).toBe(true)
})
