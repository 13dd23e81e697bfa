import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbeddedDatabase } from './embedded-database'
import { createJournal } from './journal'
import { createActivation, newScope, startEntry } from './testing/new-activation'
import { openTestJournal } from './testing/test-journal'

const shortMs = 200

function open(leaseMs?: number) {
  const journal = openTestJournal(leaseMs === undefined ? {} : { leaseMs })
  onTestFinished(() => journal.close())
  return journal
}

test('a new activation is held by whoever created it', async () => {
  const { leases, ...journal } = open()
  const lease = await createActivation({ leases, ...journal })
  expect(await leases.acquire(lease.scope, lease.activationId, 1)).toBeUndefined()
  expect(await leases.renew(lease)).toBe(true)
})

test('of many who ask at the same moment, one gets it', async () => {
  const journal = open()
  const lease = await createActivation(journal)
  await journal.leases.release(lease)
  const taken = await Promise.all(
    Array.from({ length: 8 }, () => journal.leases.acquire(lease.scope, lease.activationId, 1)),
  )
  expect(taken.filter((one) => one !== undefined)).toHaveLength(1)
})

test('a lease that is renewed holds; one that is not can be taken, and its old holder renews in vain', async () => {
  const journal = open(shortMs)
  const lease = await createActivation(journal)
  await sleep(shortMs / 2)
  await journal.leases.renew(lease)
  await sleep(shortMs / 2)
  expect(await journal.leases.acquire(lease.scope, lease.activationId, 1)).toBeUndefined()
  await sleep(shortMs)
  const next = await journal.leases.acquire(lease.scope, lease.activationId, 5_000)
  expect(next).toBeDefined()
  expect(await journal.leases.renew(lease)).toBe(false)
  const snapshot = await journal.activations.read(lease.scope, lease.activationId)
  expect(snapshot).toMatchObject({ status: 'interrupted', interruption: 'server-stopped' })
})

test('nobody takes the lease of another scope, or of what is over', async () => {
  const journal = open()
  const lease = await createActivation(journal)
  const verification = { isMatch: true, audiences: [], attributes: [], transformations: [] }
  await journal.activations.append(lease, { type: 'verified', at: 2, verification })
  await journal.leases.release(lease)
  expect(await journal.leases.acquire(newScope(), lease.activationId, 1)).toBeUndefined()
  expect(await journal.leases.acquire(lease.scope, lease.activationId, 1)).toBeUndefined()
})

test('what is handed over says so, and is there to be taken', async () => {
  const journal = open()
  const lease = await createActivation(journal)
  await journal.leases.handOver(lease, 5_000)
  const snapshot = await journal.activations.read(lease.scope, lease.activationId)
  expect(snapshot).toMatchObject({ status: 'interrupted', interruption: 'server-shut-down' })
  expect(await journal.leases.acquire(lease.scope, lease.activationId, 1)).toBeDefined()
})

test('work whose server let go without a word is noted as interrupted', async () => {
  const journal = open()
  const lease = await createActivation(journal)
  await journal.leases.release(lease)
  await journal.leases.interruptAbandoned(5_000)
  const snapshot = await journal.activations.read(lease.scope, lease.activationId)
  expect(snapshot).toMatchObject({ status: 'interrupted', endedAt: 5_000 })
})

test('a takeover is tried three times, then it is left to a person', async () => {
  const journal = open()
  const lease = await createActivation(journal)
  await journal.leases.handOver(lease, 5_000)
  const isListed = async () =>
    (await journal.leases.listAbandoned(1_000)).some(({ id }) => id === lease.activationId)
  const abandoned = { scope: lease.scope, id: lease.activationId, actor: 'client-1' }
  for (let times = 0; times < 3; times += 1) {
    expect(await isListed()).toBe(true)
    await journal.leases.countTakeover(abandoned)
  }
  expect(await isListed()).toBe(false)
})

test('a server that opens the embedded journal again need not wait for leases of its former life', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-leases-'))
  const openEmbedded = () => createJournal({ openDatabase: () => openEmbeddedDatabase(directory) })
  const former = openEmbedded()
  const lease = await createActivation(former)
  await former.close()
  const journal = openEmbedded()
  onTestFinished(async () => {
    await journal.close()
    await rm(directory, { recursive: true })
  })
  await journal.leases.interruptAbandoned(5_000)
  const snapshot = await journal.activations.read(lease.scope, lease.activationId)
  expect(snapshot).toMatchObject({ status: 'interrupted', interruption: 'server-stopped' })
  const own = await createActivation(journal)
  await journal.leases.interruptAbandoned(6_000)
  expect(await journal.activations.read(own.scope, own.activationId)).toMatchObject({ status: 'running' })
})

test('an undo that was asked for and not begun is among the abandoned, whatever it had come to', async () => {
  const journal = open()
  const lease = await createActivation(journal)
  await journal.activations.append(lease, { type: 'failed', at: 2 })
  await journal.activations.requestUndo(lease.scope, lease.activationId, startEntry)
  const isListed = async () =>
    (await journal.leases.listAbandoned(1_000)).some(({ id }) => id === lease.activationId)
  expect(await isListed()).toBe(false)
  await journal.leases.release(lease)
  expect(await isListed()).toBe(true)
})

test('an id is taken in either case, and comes back as it was created', async () => {
  const journal = open()
  const lease = await createActivation(journal)
  await journal.leases.release(lease)
  const again = await journal.leases.acquire(lease.scope, lease.activationId.toUpperCase(), 1)
  expect(again?.activationId).toBe(lease.activationId)
})
