import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { JournalError } from '../journal/journal-error'
import { LeaseLostError } from '../journal/lease'
import { createActivation } from '../journal/testing/new-activation'
import type { OperationContext } from './context'
import { createSimulatedContext } from './testing/simulated-context'
import { underLease } from './under-lease'

const leaseMs = 300

async function setup() {
  const simulated = await createSimulatedContext({}, { leaseMs })
  const { context, reported, close } = simulated
  const lease = await createActivation(context.journal, { scope: context.scope })
  const { leases } = context.journal
  const withLeases = (change: Partial<typeof leases>): OperationContext => ({
    ...context,
    journal: { ...context.journal, leases: { ...leases, ...change } },
  })
  return { context, lease, reported, close, withLeases }
}

/** Works until its calls are broken off, for so long at most. */
function workFor(durationMs: number, result: { brokenOff?: boolean }) {
  return async ({ adobe }: OperationContext): Promise<void> => {
    await sleep(durationMs, undefined, adobe.signal ? { signal: adobe.signal } : {}).catch(() => undefined)
    result.brokenOff = adobe.signal?.aborted ?? false
  }
}

test('the lease is kept for as long as the work takes, and let go at its end', async () => {
  const { context, lease, close } = await setup()
  const result: { brokenOff?: boolean } = {}
  const work = underLease(context, lease, workFor(leaseMs * 3, result))
  await sleep(leaseMs * 2)
  expect(await context.journal.leases.acquire(lease.scope, lease.activationId, 1)).toBeUndefined()
  await work
  expect(result.brokenOff).toBe(false)
  expect(await context.journal.leases.acquire(lease.scope, lease.activationId, 1)).toBeDefined()
  await close()
})

test('calls are broken off when the lease was lost', async () => {
  const { lease, close, withLeases } = await setup()
  const result: { brokenOff?: boolean } = {}
  let renewals = 0
  const renew = async () => {
    renewals += 1
    return renewals === 1
  }
  await underLease(withLeases({ renew }), lease, workFor(10_000, result))
  expect(result.brokenOff).toBe(true)
  await close()
})

test('work does not begin under a lease that was lost before', async () => {
  const { lease, close, withLeases, reported } = await setup()
  let hasBegun = false
  await underLease(withLeases({ renew: async () => false }), lease, async () => {
    hasBegun = true
  })
  expect(hasBegun).toBe(false)
  expect(reported).toEqual([expect.any(LeaseLostError)])
  await close()
})

test('calls are broken off before a lease that cannot be renewed is over', async () => {
  const { context, lease, close, withLeases } = await setup()
  const result: { brokenOff?: boolean } = {}
  const renew = async () => {
    throw new JournalError('unreachable', undefined)
  }
  let isFirst = true
  const renewOnce = async (held: typeof lease) => {
    if (!isFirst) return renew()
    isFirst = false
    return context.journal.leases.renew(held)
  }
  let brokenOffAt = 0
  const beganAt = performance.now()
  await underLease(withLeases({ renew: renewOnce }), lease, async (leased) => {
    await workFor(10_000, result)(leased)
    brokenOffAt = performance.now()
  })
  expect(result.brokenOff).toBe(true)
  expect(brokenOffAt - beganAt).toBeLessThan(leaseMs)
  await close()
})

test('what goes wrong is reported, and the lease let go', async () => {
  const { context, lease, reported, close } = await setup()
  const mistake = new TypeError('a mistake')
  await underLease(context, lease, async () => {
    throw mistake
  })
  expect(reported).toEqual([mistake])
  expect(await context.journal.leases.acquire(lease.scope, lease.activationId, 1)).toBeDefined()
  await close()
})
