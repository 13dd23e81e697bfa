import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActivationEvent } from '../activation/activation-event'
import { openEmbeddedDatabase } from './embedded-database'
import { createJournal, type Journal } from './journal'
import { LeaseLostError } from './lease'
import type { Scope } from './scope'
import {
  startEntry as audit,
  createActivation,
  draft,
  newScope,
  started,
  steps,
} from './testing/new-activation'
import { openTestJournal } from './testing/test-journal'

const verified: ActivationEvent = {
  type: 'verified',
  at: 9_000,
  verification: { isMatch: true, audiences: [], attributes: [], transformations: [] },
}

const engines = {
  'a Postgres server': async () => ({ journal: openTestJournal(), dispose: async () => undefined }),
  'the embedded Postgres': async () => {
    const directory = await mkdtemp(join(tmpdir(), 'sluice-journal-'))
    const journal = createJournal({ openDatabase: () => openEmbeddedDatabase(directory) })
    return { journal, dispose: () => rm(directory, { recursive: true }) }
  },
}

describe.each(Object.entries(engines))('on %s', (_name, openEngine) => {
  let journal: Journal
  let dispose: () => Promise<unknown>

  beforeAll(async () => {
    ;({ journal, dispose } = await openEngine())
  }, 60_000)
  afterAll(async () => {
    await journal.close()
    await dispose()
  })

  const create = (scope?: Scope, id?: string, at?: number) =>
    createActivation(journal, { ...(scope && { scope }), ...(id && { id }), ...(at && { at }) })

  test('events are numbered from one, and read from any number on', async () => {
    const lease = await create()
    const { scope, activationId } = lease
    await journal.activations.append(lease, verified)
    expect(await journal.activations.readEvents(scope, activationId, 0)).toEqual([
      { sequence: 1, event: started },
      { sequence: 2, event: verified },
    ])
    expect(await journal.activations.readEvents(scope, activationId, 1)).toEqual([
      { sequence: 2, event: verified },
    ])
    expect(await journal.activations.readEvents(scope, activationId, 2)).toEqual([])
  })

  test('the snapshot is what the events add up to', async () => {
    const lease = await create()
    expect(await journal.activations.read(lease.scope, lease.activationId)).toMatchObject({
      id: lease.activationId,
      status: 'running',
    })
    await journal.activations.append(lease, verified)
    expect(await journal.activations.read(lease.scope, lease.activationId)).toMatchObject({
      status: 'verified',
      endedAt: 9_000,
      verification: { isMatch: true },
    })
  })

  test('many events at once get different numbers and none is lost', async () => {
    const lease = await create()
    const many = Array.from({ length: 20 }, (_, at) => ({
      type: 'step-started' as const,
      at,
      step: 'selectors' as const,
    }))
    await Promise.all(many.map((event) => journal.activations.append(lease, event)))
    const events = await journal.activations.readEvents(lease.scope, lease.activationId, 0)
    expect(events?.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1))
    const snapshot = await journal.activations.read(lease.scope, lease.activationId)
    expect(snapshot?.steps.find(({ id }) => id === 'selectors')?.attempts).toBe(20)
  })

  test('an id is taken once, even when asked for at the same moment', async () => {
    const scope = newScope()
    const activation = { id: crypto.randomUUID(), scope, actor: 'client-1', draft, steps, started }
    const leases = await Promise.all(
      Array.from({ length: 5 }, () => journal.activations.create(activation, audit)),
    )
    expect(leases.filter((lease) => lease !== undefined)).toHaveLength(1)
    expect((await journal.audit.list(scope, {}, { limit: 10 })).items).toHaveLength(1)
  })

  test('the plan and the draft come back as they were stored', async () => {
    const { scope, activationId } = await create()
    expect(await journal.activations.readPlan(scope, activationId)).toEqual({
      draft,
      steps,
      actor: 'client-1',
      takeoverCount: 0,
    })
  })

  test('the newest activations come first, so many as asked for, without their comparison', async () => {
    const scope = newScope()
    const leases = [
      await create(scope, crypto.randomUUID(), 1_000),
      await create(scope, crypto.randomUUID(), 2_000),
      await create(scope, crypto.randomUUID(), 3_000),
    ]
    const newest = leases.toReversed().map(({ activationId }) => activationId)
    const [last] = leases.slice(-1)
    if (last) await journal.activations.append(last, verified)
    const listed = await journal.activations.list(scope, { limit: 2 })
    expect(listed.map(({ id }) => id)).toEqual(newest.slice(0, 2))
    expect(listed[0]).not.toHaveProperty('verification')
    const unfinished = await journal.activations.list(scope, { limit: 9, unfinishedOnly: true })
    expect(unfinished.map(({ id }) => id)).toEqual(newest.slice(1))
  })

  test.each([
    ['another organization', { orgId: 'XYZ@AdobeOrg' }],
    ['another sandbox', { sandbox: 'stage' }],
  ])('%s neither sees nor changes an activation', async (_who, change) => {
    const lease = await create()
    const foreign = { ...lease.scope, ...change }
    const { activationId } = lease
    expect(await journal.activations.read(foreign, activationId)).toBeUndefined()
    expect(await journal.activations.readPlan(foreign, activationId)).toBeUndefined()
    expect(await journal.activations.readEvents(foreign, activationId, 0)).toBeUndefined()
    expect(await journal.activations.list(foreign, { limit: 10 })).toEqual([])
    expect((await journal.audit.list(foreign, {}, { limit: 10 })).items).toEqual([])
    await journal.activations.requestUndo(foreign, activationId, { ...audit, actor: 'x', at: 2 })
    await expect(journal.activations.append({ ...lease, scope: foreign }, verified)).rejects.toThrow(
      LeaseLostError,
    )
    expect(await journal.activations.readEvents(lease.scope, activationId, 1)).toEqual([])
  })

  test('whoever lost the lease cannot write any more', async () => {
    const lease = await create()
    await journal.leases.release(lease)
    await expect(journal.activations.append(lease, verified)).rejects.toThrow(LeaseLostError)
    const next = await journal.leases.acquire(lease.scope, lease.activationId, 2_000)
    await expect(journal.activations.append(lease, verified)).rejects.toThrow(LeaseLostError)
    expect(next?.holder).not.toBe(lease.holder)
  })

  test('a wish to undo is noted once, beside whoever works on it, and not when it is over', async () => {
    const lease = await create()
    const { scope, activationId } = lease
    await journal.activations.requestUndo(scope, activationId, { ...audit, actor: 'a', at: 5 })
    await journal.activations.requestUndo(scope, activationId, { ...audit, actor: 'b', at: 6 })
    const snapshot = await journal.activations.append(lease, {
      type: 'step-started',
      at: 7,
      step: 'selectors',
    })
    expect(snapshot).toMatchObject({ status: 'running', undoRequestedBy: 'a' })
    const done = await create()
    await journal.activations.append(done, verified)
    await journal.activations.requestUndo(done.scope, done.activationId, { ...audit, actor: 'a', at: 5 })
    expect(await journal.activations.readEvents(done.scope, done.activationId, 2)).toEqual([])
  })

  test('a follower is woken by each event of its activation, after it can be read, until it stops', async () => {
    const lease = await create()
    const other = await create()
    let seen = 0
    const stop = journal.changes.watch(lease.activationId, () => {
      seen += 1
    })
    // The first watcher begins to listen, which takes a moment.
    await expect
      .poll(async () => {
        await journal.activations.append(lease, { type: 'step-started', at: 1, step: 'selectors' })
        return seen
      })
      .toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const before = seen
    await journal.activations.append(other, verified)
    await journal.activations.append(lease, { type: 'step-started', at: 2, step: 'selectors' })
    await expect.poll(() => seen).toBe(before + 1)
    stop()
    await journal.activations.append(lease, verified)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(seen).toBe(before + 1)
  })
})
