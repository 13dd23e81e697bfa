import { expect, test } from 'vitest'
import { listFinishedJobs } from './segment-jobs'
import { connectAdobe } from './testing/adobe-context'

test('finished evaluations come newest first, with counts and their time', async () => {
  const { context, calls } = await connectAdobe({ sandbox: 'stage' })
  const { jobs, isLast } = await listFinishedJobs(context, { start: 0, limit: 5 })
  expect(jobs).toHaveLength(5)
  expect(isLast).toBe(false)
  const times = jobs.map(({ evaluatedAt = 0 }) => evaluatedAt)
  expect(times).toEqual(times.toSorted((one, other) => other - one))
  expect(jobs[0]?.profileCounts.size).toBeGreaterThan(0)
  expect(calls[0]?.query.get('status')).toBe('SUCCEEDED')
})

test('a job that has not succeeded counts nothing, nor does a count that is no number', async () => {
  const { context, simulator } = await connectAdobe()
  const children = [
    { id: 'a', status: 'PROCESSING', metrics: { segmentedProfileCounter: { one: 1 } } },
    {
      id: 'b',
      status: 'SUCCEEDED',
      creationTime: 7,
      metrics: { segmentedProfileCounter: { one: 0, two: null } },
    },
    { id: 'c', status: 'SUCCEEDED' },
  ]
  simulator.faults.add({ path: /jobs/, effect: { kind: 'status', status: 200, body: { children } } })
  const { jobs, isLast } = await listFinishedJobs(context, { start: 0, limit: 5 })
  expect(jobs.map(({ id, evaluatedAt, profileCounts }) => [id, evaluatedAt, [...profileCounts]])).toEqual([
    ['b', 7, [['one', 0]]],
    ['c', undefined, []],
  ])
  expect(isLast).toBe(true)
})
