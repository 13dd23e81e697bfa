import { expect, test } from 'vitest'
import type { ActivationEvent } from '../activation/progress'
import { createMemoryJournal } from '../journal/memory-journal'
import { followActivation } from './follow-activation'

const scope = { orgId: 'ORG@AdobeOrg', sandbox: 'prod' }
const subject = {
  name: 'Feed',
  destination: 'amazon-kinesis',
  destinationName: 'Amazon Kinesis',
  accountLabel: '',
  targetLabel: '',
  audienceCount: 1,
  attributeCount: 1,
}
const started: ActivationEvent = { type: 'started', at: 1, subject, steps: [] }
const running: ActivationEvent = { type: 'step-started', at: 2, step: 'dataflow' }
const failed: ActivationEvent = { type: 'failed', at: 3 }

async function setup() {
  const journal = createMemoryJournal()
  await journal.createActivation({ id: 'a', scope, actor: 'someone' }, started)
  const gone = new AbortController()
  const follow = (after = 0, as = scope) =>
    followActivation({ journal, scope: as }, 'a', { after, signal: gone.signal })
  return { journal, follow, leave: () => gone.abort() }
}

test('what the journal holds is replayed, what is added follows, and the last event ends the stream', async () => {
  const { journal, follow } = await setup()
  const stream = follow()
  expect((await stream.next()).value).toEqual({ sequence: 1, event: started })
  const next = stream.next()
  await journal.append(scope, 'a', running)
  expect((await next).value).toEqual({ sequence: 2, event: running })
  await journal.append(scope, 'a', failed)
  expect((await stream.next()).value).toEqual({ sequence: 3, event: failed })
  expect((await stream.next()).done).toBe(true)
})

test('a reader that comes back gets only what it has not seen', async () => {
  const { journal, follow } = await setup()
  await journal.append(scope, 'a', running)
  await journal.append(scope, 'a', failed)
  const seen: (number | undefined)[] = []
  for await (const stored of follow(2)) seen.push(stored?.sequence)
  expect(seen).toEqual([3])
})

test('a reader that leaves ends the stream', async () => {
  const { follow, leave } = await setup()
  const stream = follow(1)
  const next = stream.next()
  leave()
  expect((await next).done).toBe(true)
})

test('nobody follows the activation of another sandbox', async () => {
  const { follow } = await setup()
  await expect(follow(0, { ...scope, sandbox: 'dev' }).next()).rejects.toMatchObject({ code: 'not-found' })
})

test('a reader that comes back after the last event is let go', async () => {
  const { journal, follow } = await setup()
  await journal.append(scope, 'a', failed)
  expect((await follow(99).next()).done).toBe(true)
})
