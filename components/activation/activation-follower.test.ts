import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ActivationEvent } from '@/lib/activation/activation-event'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import { ActivationFollower } from './activation-follower'
import { activationAfter, created, failedAt } from './testing/activation-story'

/** A stream in the hands of the test. */
class StreamStub extends EventTarget {
  static readonly CLOSED = 2
  readyState = 1

  constructor() {
    super()
    streams.push(this)
  }

  tell(sequence: number, event: ActivationEvent): void {
    const message = new Event('message')
    this.dispatchEvent(Object.assign(message, { data: JSON.stringify(event), lastEventId: String(sequence) }))
  }

  end(wasRefused = false): void {
    this.readyState = wasRefused ? StreamStub.CLOSED : 0
    this.dispatchEvent(new Event('error'))
  }

  close(): void {
    this.readyState = StreamStub.CLOSED
  }
}

const streams: StreamStub[] = []
const answers: ActivationSnapshot[] = []

beforeEach(() => {
  streams.length = 0
  answers.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', StreamStub)
  vi.stubGlobal('fetch', async () => Response.json(answers.shift()))
})

afterEach(() => {
  vi.useRealTimers()
})

function follow(initial: ActivationSnapshot, sequence = 1) {
  const follower = new ActivationFollower(initial, sequence)
  const leave = follower.subscribe(() => undefined)
  return { follower, leave, shown: () => follower.state().snapshot.status }
}

const latest = () => {
  const stream = streams.at(-1)
  if (!stream) throw new Error('no stream was opened')
  return stream
}

const failed = activationAfter([failedAt('dataflow'), { type: 'failed' }])
const resumed = activationAfter([failedAt('dataflow'), { type: 'failed' }, { type: 'resumed' }])

test('what the stream repeats of the past is not shown again', () => {
  const { shown } = follow(resumed, 4)
  latest().tell(3, { type: 'failed', at: 3 })
  expect(shown()).toBe('running')
  latest().tell(5, { type: 'interrupted', at: 5, reason: 'server-stopped' })
  expect(shown()).toBe('interrupted')
})

test('the stream is left when the server ends it and nothing more can happen by itself', () => {
  const { follower } = follow(activationAfter([]))
  latest().tell(2, { type: 'failed', at: 2 })
  latest().end()
  expect(latest().readyState).toBe(StreamStub.CLOSED)
  expect(follower.state().isConnected).toBe(true)
  expect(streams).toHaveLength(1)
})

test('a failure in the middle of what is caught up with does not end the following', () => {
  const { shown } = follow(activationAfter([]))
  latest().tell(2, { type: 'failed', at: 2 })
  latest().tell(3, { type: 'resumed', at: 3 })
  expect([shown(), latest().readyState]).toEqual(['running', 1])
})

test('after a resume its answer shows at once, and the stream opens', async () => {
  const { follower, shown } = follow(failed, 3)
  expect(streams).toHaveLength(0)
  await follower.act(async () => resumed)
  expect(shown()).toBe('running')
  latest().tell(4, { type: 'resumed', at: 4 })
  latest().tell(5, { type: 'step-started', at: 5, step: 'dataflow' })
  expect(follower.state().snapshot.steps.find(({ id }) => id === 'dataflow')?.status).toBe('running')
})

test('an undo that is only noted yet is waited for', async () => {
  const noted = activationAfter([
    failedAt('dataflow'),
    { type: 'failed' },
    { type: 'undo-requested', actor: 'someone' },
  ])
  const { follower, shown } = follow(failed, 3)
  await follower.act(async () => noted)
  latest().tell(4, { type: 'undo-requested', at: 4, actor: 'someone' })
  latest().end()
  await vi.advanceTimersByTimeAsync(400)
  expect(streams).toHaveLength(2)
  latest().tell(5, { type: 'undo-started', at: 5 })
  latest().tell(6, { type: 'undone', at: 6 })
  expect(shown()).toBe('undone')
  latest().end()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(streams).toHaveLength(2)
})

test('an answer that the stream has overtaken is not shown', async () => {
  const { follower, shown } = follow(activationAfter([]))
  await follower.act(async () => {
    latest().tell(2, { type: 'undone', at: 2 })
    return activationAfter(created('profile-connection'))
  })
  expect(shown()).toBe('undone')
})

test('looking again shows what somebody else did, and follows it', async () => {
  const { follower, shown } = follow(failed, 3)
  answers.push(resumed)
  await Promise.all([follower.lookAgain(), follower.lookAgain()])
  expect([shown(), streams.length]).toEqual(['running', 1])
})

test('a refused stream is told, and the server is asked where things stand', async () => {
  const { follower, shown } = follow(activationAfter([]))
  latest().end(true)
  expect(follower.state().isConnected).toBe(false)
  answers.push(failed)
  await vi.advanceTimersByTimeAsync(3_000)
  expect([shown(), follower.state().isConnected]).toEqual(['failed', true])
})

test('nothing stays open for somebody who has left', async () => {
  const { follower, leave } = follow(activationAfter([]))
  answers.push(activationAfter([]))
  const looking = follower.lookAgain()
  leave()
  await looking
  expect(streams.map(({ readyState }) => readyState)).toEqual([StreamStub.CLOSED])
})

test('a look from before something was done neither shows how it was, nor ends the following of what comes of it', async () => {
  let answerLook: (answer: Response) => void = () => undefined
  const looks = [new Promise<Response>((resolve) => (answerLook = resolve)), Response.json(resumed)]
  vi.stubGlobal('fetch', async () => looks.shift())
  const { follower, shown } = follow(failed, 3)
  const look = follower.lookAgain()
  await follower.act(async () => resumed)
  answerLook(Response.json(failed))
  await look
  expect([shown(), latest().readyState, looks.length]).toEqual(['running', 1, 0])
})
