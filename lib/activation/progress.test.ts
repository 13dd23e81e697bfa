import { expect, test } from 'vitest'
import type { ActivationEvent } from './activation-event'
import { replay } from './progress'
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
