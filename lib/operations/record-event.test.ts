import { expect, test } from 'vitest'
import type { NewAuditEvent } from '../journal/audit-trail'
import { JournalError } from '../journal/journal-error'
import { type Lease, LeaseLostError } from '../journal/lease'
import { recordEvent } from './record-event'
import { startActivation } from './start-activation'
import { createScene } from './testing/activation-scene'

const lease: Lease = { scope: { orgId: 'A', sandbox: 'prod' }, activationId: 'a1', holder: 'h' }

/** A context whose journal fails so many times before it writes. */
async function setup(failures: number, error: Error = new JournalError('unreachable', undefined)) {
  const { context, ...scene } = await createScene()
  let tries = 0
  const written: (readonly NewAuditEvent[])[] = []
  const { append } = context.journal.activations
  const activations: typeof context.journal.activations = {
    ...context.journal.activations,
    append: async (held, event, audit = []) => {
      tries += 1
      if (tries <= failures) throw error
      written.push(audit)
      return held === lease
        ? { id: 'a1', status: 'running', startedAt: 1, steps: [], subject }
        : append(held, event, audit)
    },
  }
  return { ...scene, written, context: { ...context, journal: { ...context.journal, activations } } }
}

const subject = {
  name: '',
  destination: '',
  destinationName: '',
  accountLabel: '',
  targetLabel: '',
  audienceCount: 0,
  attributeCount: 0,
}

test('a database that is away for a moment is waited for', async () => {
  const { context, written } = await setup(3)
  await recordEvent(context, lease, { type: 'failed' })
  expect(written).toHaveLength(1)
})

test('one that stays away ends the work', async () => {
  const { context } = await setup(99)
  await expect(recordEvent(context, lease, { type: 'failed' })).rejects.toThrow(JournalError)
})

test('a lost lease is not waited for', async () => {
  const { context } = await setup(1, new LeaseLostError('lost'))
  await expect(recordEvent(context, lease, { type: 'failed' })).rejects.toThrow(LeaseLostError)
})

test('each entry of the trail names actor, time and activation', async () => {
  const { context, written } = await setup(0)
  await recordEvent(context, lease, { type: 'failed' }, [
    { action: 'delete', outcome: 'succeeded', resourceType: 'dataflow' },
  ])
  expect(written[0]?.[0]).toMatchObject({
    actor: context.actor,
    at: expect.any(Number),
    activationId: 'a1',
  })
})

test('nothing is sent to the platform once the journal stays away', async () => {
  const { context, draft, settle, wire, added } = await setup(99)
  await startActivation(context, draft)
  wire.forget()
  await settle()
  expect(wire.calls).toEqual([])
  expect(await added()).toEqual([])
})
