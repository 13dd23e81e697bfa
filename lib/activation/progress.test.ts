import { expect, test } from 'vitest'
import type { ActivationEvent } from './activation-event'
import { mayChange, replay } from './progress'
import { verify } from './verify'

const started: ActivationEvent = {
  type: 'started',
  at: 1,
  subject: {
    name: 'Feed',
    destination: 'amazon-kinesis',
    destinationName: 'Amazon Kinesis',
    accountLabel: 'Kinesis eu',
    targetLabel: 'loyalty-events',
    audienceCount: 1,
    attributeCount: 1,
  },
  steps: [
    { id: 'dataflow', title: 'Create the dataflow', call: 'POST /flows', needs: [] },
    { id: 'selectors', title: 'Add audiences and attributes', call: 'PATCH /flows', needs: ['dataflow'] },
  ],
}
const verification = verify({ audiences: [], attributes: [] }, [])

test('before anything happened, every step waits', () => {
  expect(replay('x', [started])).toMatchObject({
    id: 'x',
    status: 'running',
    steps: [{ status: 'waiting' }, { status: 'waiting' }],
  })
})

test('a step keeps when it began and ended, and the dataflow’s id becomes the activation’s', () => {
  const snapshot = replay('x', [
    started,
    { type: 'step-started', at: 2, step: 'dataflow' },
    { type: 'step-succeeded', at: 5, step: 'dataflow', resourceId: 'flow-1' },
  ])
  expect(snapshot).toMatchObject({
    dataflowId: 'flow-1',
    steps: [{ status: 'succeeded', startedAt: 2, endedAt: 5, resourceId: 'flow-1' }, { status: 'waiting' }],
  })
})

test('a failed step keeps its error, and steps behind it go on waiting', () => {
  const error = {
    code: 'platform-busy',
    title: 'Adobe is busy',
    detail: '',
    requestId: 'r',
    fields: [],
  } as const
  const snapshot = replay('x', [
    started,
    { type: 'step-failed', at: 3, step: 'dataflow', error },
    { type: 'failed', at: 4 },
  ])
  expect(snapshot).toMatchObject({
    status: 'failed',
    endedAt: 4,
    steps: [{ status: 'failed', error }, { status: 'waiting' }],
  })
})

test.each([
  [true, 'verified'],
  [false, 'mismatch'],
])('a read-back that matches (%s) ends as %s', (isMatch, status) => {
  expect(
    replay('x', [started, { type: 'verified', at: 9, verification: { ...verification, isMatch } }])?.status,
  ).toBe(status)
})

test('without a beginning there is nothing to show', () => {
  expect(replay('x', [{ type: 'failed', at: 1 }])).toBeUndefined()
})

test('an interruption keeps what is known, and going on reopens only what is not done', () => {
  const events: ActivationEvent[] = [
    started,
    { type: 'step-started', at: 2, step: 'dataflow' },
    { type: 'step-succeeded', at: 3, step: 'dataflow', resourceId: 'f1' },
    { type: 'step-started', at: 4, step: 'selectors' },
    { type: 'interrupted', at: 5, reason: 'server-stopped' },
  ]
  const interrupted = replay('a1', events)
  expect(interrupted).toMatchObject({ status: 'interrupted', interruption: 'server-stopped', endedAt: 5 })
  const resumed = replay('a1', [...events, { type: 'resumed', at: 6 }])
  expect(resumed).toMatchObject({ status: 'running', dataflowId: 'f1' })
  expect(resumed).not.toHaveProperty('endedAt')
  expect(resumed).not.toHaveProperty('interruption')
  const statuses = Object.fromEntries(resumed?.steps.map(({ id, status }) => [id, status]) ?? [])
  expect(statuses).toMatchObject({ dataflow: 'succeeded', selectors: 'waiting' })
})

test('a lost answer shows until it is found, and attempts are counted', () => {
  const error = { code: 'platform-timeout', title: '', detail: '', requestId: 'r', fields: [] } as const
  const events: ActivationEvent[] = [
    started,
    { type: 'step-started', at: 2, step: 'dataflow' },
    { type: 'step-unsure', at: 3, step: 'dataflow', error },
  ]
  const stepOf = (more: readonly ActivationEvent[]) =>
    replay('a1', [...events, ...more])?.steps.find(({ id }) => id === 'dataflow')
  expect(stepOf([])).toMatchObject({ status: 'unsure', attempts: 1, error })
  const repeated = stepOf([{ type: 'step-started', at: 4, step: 'dataflow' }])
  expect(repeated).toMatchObject({ status: 'running', attempts: 2 })
  expect(repeated?.error).toBeUndefined()
})

test('an undo turns an activation round, and ends with nothing that could be opened', () => {
  const events: ActivationEvent[] = [
    started,
    { type: 'step-started', at: 2, step: 'dataflow' },
    { type: 'step-succeeded', at: 3, step: 'dataflow', resourceId: 'f1' },
    { type: 'undo-requested', at: 4, actor: 'client-1' },
  ]
  const after = (...more: ActivationEvent[]) => replay('a1', [...events, ...more])
  expect(after()).toMatchObject({ status: 'running', undoRequestedBy: 'client-1' })
  expect(after({ type: 'interrupted', at: 5, reason: 'server-stopped' })?.status).toBe('undo-interrupted')
  const undoing: ActivationEvent[] = [
    { type: 'undo-started', at: 5 },
    { type: 'step-undoing', at: 6, step: 'dataflow' },
  ]
  expect(after(...undoing)?.status).toBe('undoing')
  expect(after(...undoing, { type: 'undo-failed', at: 7 })?.status).toBe('undo-failed')
  const undone = after(
    ...undoing,
    { type: 'step-undone', at: 7, step: 'dataflow' },
    { type: 'undone', at: 8 },
  )
  expect(undone).toMatchObject({ status: 'undone', endedAt: 8 })
  expect(undone).not.toHaveProperty('dataflowId')
  expect(undone?.steps.find(({ id }) => id === 'dataflow')?.status).toBe('undone')
})

test('an undo that was asked for a moment before keeps an activation from being over', () => {
  const snapshot = replay('a1', [
    started,
    { type: 'undo-requested', at: 2, actor: 'client-1' },
    { type: 'verified', at: 3, verification },
  ])
  expect(snapshot?.status).toBe('running')
  const interrupted = replay('a1', [
    started,
    { type: 'undo-requested', at: 2, actor: 'client-1' },
    { type: 'verified', at: 3, verification },
    { type: 'interrupted', at: 4, reason: 'server-stopped' },
  ])
  expect(interrupted?.status).toBe('undo-interrupted')
})

test('what failed may still change when somebody has asked for an undo', () => {
  const failed = replay('a1', [started, { type: 'failed', at: 2 }])
  const asked = replay('a1', [
    started,
    { type: 'failed', at: 2 },
    { type: 'undo-requested', at: 3, actor: 'client-1' },
  ])
  expect([failed, asked].map((snapshot) => snapshot && mayChange(snapshot))).toEqual([false, true])
})
