import { expect, test, vi } from 'vitest'
import type { ActivationEvent, ActivationSubject } from '../activation/progress'
import { createMemoryJournal } from './memory-journal'

const scope = { orgId: 'ABC@AdobeOrg', sandbox: 'prod' }
const actor = 'client-1'
const subject: ActivationSubject = {
  name: 'Loyalty feed',
  destination: 'amazon-kinesis',
  destinationName: 'Amazon Kinesis',
  accountLabel: 'eu-west-1',
  targetLabel: 'loyalty-events',
  audienceCount: 1,
  attributeCount: 1,
}
const started: ActivationEvent = { type: 'started', at: 1, subject, steps: [] }
const failed: ActivationEvent = { type: 'failed', at: 2 }

async function setup(...ids: string[]) {
  const journal = createMemoryJournal()
  for (const id of ids) await journal.createActivation({ id, scope, actor }, started)
  return journal
}

test('events are numbered from one, and read from any number on', async () => {
  const journal = await setup('a1')
  await journal.append(scope, 'a1', failed)
  expect(await journal.readEvents(scope, 'a1', 0)).toEqual([
    { sequence: 1, event: started },
    { sequence: 2, event: failed },
  ])
  expect(await journal.readEvents(scope, 'a1', 1)).toEqual([{ sequence: 2, event: failed }])
  expect(await journal.readEvents(scope, 'a1', 2)).toEqual([])
})

test('a snapshot tells how an activation stands', async () => {
  const journal = await setup('a1')
  expect(await journal.readActivation(scope, 'a1')).toMatchObject({ id: 'a1', status: 'running' })
  await journal.append(scope, 'a1', failed)
  expect(await journal.readActivation(scope, 'a1')).toMatchObject({ id: 'a1', status: 'failed' })
})

test('the newest activations come first, so many as asked for', async () => {
  const journal = await setup('a1', 'a2', 'a3')
  expect((await journal.listActivations(scope, 2)).map(({ id }) => id)).toEqual(['a3', 'a2'])
})

test.each([
  ['another organization', { ...scope, orgId: 'XYZ@AdobeOrg' }],
  ['another sandbox', { ...scope, sandbox: 'stage' }],
])('%s neither sees nor changes an activation', async (_who, foreign) => {
  const journal = await setup('a1')
  expect(await journal.readActivation(foreign, 'a1')).toBeUndefined()
  expect(await journal.readEvents(foreign, 'a1', 0)).toBeUndefined()
  expect(await journal.listActivations(foreign, 10)).toEqual([])
  await expect(journal.append(foreign, 'a1', failed)).rejects.toThrow(TypeError)
  expect(await journal.readEvents(scope, 'a1', 1)).toEqual([])
})

test('an event for an activation that was never created is a mistake', async () => {
  const journal = await setup()
  await expect(journal.append(scope, 'a1', failed)).rejects.toThrow(TypeError)
})

test('a watcher is called for each event of its activation, after it can be read, until it stops', async () => {
  const journal = await setup('a1', 'a2')
  const onChange = vi.fn<() => void>()
  const stop = journal.watch('a1', onChange)
  await journal.append(scope, 'a2', failed)
  expect(onChange).not.toHaveBeenCalled()
  await journal.append(scope, 'a1', failed)
  expect(onChange).toHaveBeenCalledTimes(1)
  stop()
  await journal.append(scope, 'a1', failed)
  expect(onChange).toHaveBeenCalledTimes(1)
})

test('one watcher’s leaving does not silence the others', async () => {
  const journal = await setup('a1')
  const onChange = vi.fn<() => void>()
  const stop = journal.watch('a1', vi.fn<() => void>())
  journal.watch('a1', onChange)
  stop()
  stop()
  await journal.append(scope, 'a1', failed)
  expect(onChange).toHaveBeenCalledTimes(1)
})

test('the oldest finished activations make room, running ones never do', async () => {
  const journal = await setup('running', 'finished')
  await journal.append(scope, 'finished', failed)
  for (let count = 1; count <= 1_999; count += 1) {
    await journal.createActivation({ id: `later-${count}`, scope, actor }, started)
  }
  expect(await journal.readActivation(scope, 'running')).toMatchObject({ id: 'running' })
  expect(await journal.readActivation(scope, 'finished')).toBeUndefined()
  expect(await journal.readActivation(scope, 'later-1')).toBeDefined()
})
