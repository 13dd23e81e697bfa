import { expect, test } from 'vitest'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import { stepIds } from '@/lib/activation/steps'
import { activationPipeline } from './activation-pipeline'
import { activationAfter, created, failedAt, sent } from './testing/activation-story'

/** The states from the profile source to the stream; the profile store is always there. */
function states(snapshot: ActivationSnapshot) {
  return activationPipeline(snapshot, 'stream')
    .slice(1)
    .map(({ state }) => state)
}

const bothConnections = created('profile-connection', 'account-connection')
const bothEnds = [...bothConnections, ...created('source-connection', 'target-connection')]

test('nodes fill as their steps are done', () => {
  expect(states(activationAfter([]))).toEqual(['empty', 'empty', 'empty', 'empty'])
  expect(states(activationAfter(bothConnections))).toEqual(['working', 'empty', 'working', 'empty'])
  expect(states(activationAfter(bothEnds))).toEqual(['done', 'empty', 'done', 'filled'])
})

test('an interrupted activation pauses where it was half way', () => {
  const interrupted = { type: 'interrupted', reason: 'server-stopped' } as const
  expect(states(activationAfter([...bothConnections, interrupted]))).toEqual([
    'paused',
    'empty',
    'paused',
    'empty',
  ])
})

test('nothing seems to be at work once a call has failed', () => {
  const failed = [...bothConnections, sent('target-connection'), failedAt('target-connection')]
  expect(states(activationAfter([...failed, { type: 'failed' }]))).toEqual([
    'paused',
    'empty',
    'failed',
    'empty',
  ])
})

test('an undo empties the nodes from the end, and leaves all of them empty', () => {
  const asked = { type: 'undo-requested', actor: 'someone' } as const
  const undoing = [...bothEnds, ...created('dataflow'), asked, { type: 'undo-started' } as const]
  const atDataflow = [...undoing, { type: 'step-undoing', step: 'dataflow' } as const]
  expect(states(activationAfter(atDataflow))).toEqual(['done', 'working', 'done', 'empty'])
  const undone = [
    ...atDataflow,
    ...stepIds.map((step) => ({ type: 'step-undone', step }) as const),
    { type: 'undone' } as const,
  ]
  expect(states(activationAfter(undone))).toEqual(['empty', 'empty', 'empty', 'empty'])
})

test('a failed selectors call does not make an undone dataflow look broken', () => {
  const history = [
    ...bothEnds,
    ...created('dataflow'),
    sent('selectors'),
    failedAt('selectors'),
    { type: 'failed' } as const,
    { type: 'undo-started' } as const,
    { type: 'step-undone', step: 'dataflow' } as const,
    { type: 'undone' } as const,
  ]
  expect(states(activationAfter(history))).toEqual(['empty', 'empty', 'empty', 'empty'])
})

test('what is kept or was reused stays, and what could not be deleted is shown as failed', () => {
  const history = [
    ...created('account-connection', 'target-connection', 'dataflow'),
    { type: 'undo-started' } as const,
    failedAt('dataflow'),
    { type: 'step-undone', step: 'target-connection' } as const,
    { type: 'step-undone', step: 'account-connection', wasKept: true } as const,
    { type: 'undo-failed' } as const,
  ]
  const reused = ['profile-connection', 'source-connection'] as const
  expect(states(activationAfter(history, reused))).toEqual(['done', 'failed', 'done', 'empty'])
})
