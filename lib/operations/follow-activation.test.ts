import { afterAll, expect, test } from 'vitest'
import type { ActivationEvent } from '../activation/activation-event'
import { createActivation, newScope, started } from '../journal/testing/new-activation'
import { openTestJournal } from '../journal/testing/test-journal'
import { followActivation } from './follow-activation'

const running: ActivationEvent = { type: 'step-started', at: 2, step: 'dataflow' }
const failed: ActivationEvent = { type: 'failed', at: 3 }
const interrupted: ActivationEvent = { type: 'interrupted', at: 3, reason: 'server-stopped' }

const journal = openTestJournal()
afterAll(() => journal.close())

async function setup() {
  const lease = await createActivation(journal)
  const { scope, activationId: id } = lease
  const gone = new AbortController()
  const follow = (after = 0, as = scope) =>
    followActivation({ journal, scope: as }, id, { after, signal: gone.signal })
  const append = (event: ActivationEvent) => journal.activations.append(lease, event)
  return { append, follow, leave: () => gone.abort() }
}

test('what the journal holds is replayed, what is added follows, and the last event ends the stream', async () => {
  const { append, follow } = await setup()
  const stream = follow()
  expect((await stream.next()).value).toEqual({ sequence: 1, event: started })
  const next = stream.next()
  await append(running)
  expect((await next).value).toEqual({ sequence: 2, event: running })
  await append(failed)
  expect((await stream.next()).value).toEqual({ sequence: 3, event: failed })
  expect((await stream.next()).done).toBe(true)
})

test('a reader that comes back gets only what it has not seen', async () => {
  const { append, follow } = await setup()
  await append(running)
  await append(failed)
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
  await expect(follow(0, newScope()).next()).rejects.toMatchObject({ code: 'not-found' })
})

test('a reader that comes back after the last event is let go', async () => {
  const { append, follow } = await setup()
  await append(failed)
  expect((await follow(99).next()).done).toBe(true)
})

test('an interrupted activation may go on, so its followers stay', async () => {
  const { append, follow } = await setup()
  await append(interrupted)
  const stream = follow(2)
  const next = stream.next()
  await append(running)
  expect((await next).value).toEqual({ sequence: 3, event: running })
})
