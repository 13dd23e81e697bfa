import { expect, test } from 'vitest'
import { type PreflightReport, type Rung, type RungId, rungIds } from '../../contract/preflight'
import { type Climb, climbLadder } from './ladder'

const passed = (id: RungId): { rung: Rung } => ({ rung: { id, status: 'passed', message: 'Fine.' } })

const failed = (id: RungId): { rung: Rung } => ({
  rung: { id, status: 'failed', cause: 'broken', message: 'Broken.', fix: 'Mend it.' },
})

async function reportOf(climb: Climb, signal = new AbortController().signal): Promise<PreflightReport> {
  const options = { destination: 'amazon-kinesis', traceId: 't', now: () => 5, signal } as const
  for await (const event of climbLadder(climb, options)) if (event.type === 'report') return event.report
  throw new Error('no report')
}

const statuses = ({ rungs }: PreflightReport) => rungs.map(({ status }) => status).join(' ')

test('all rungs passed make a ladder that passed', async () => {
  const report = await reportOf(
    (async function* climb() {
      for (const id of rungIds) yield passed(id)
    })(),
  )
  expect(report).toMatchObject({ outcome: 'passed', checkedAt: 5 })
})

test('nothing above a broken rung is climbed, and the climber is ended', async () => {
  let isEnded = false
  const report = await reportOf(
    (async function* climb() {
      try {
        yield passed('format')
        yield failed('endpoint')
        throw new Error('climbed on')
      } finally {
        isEnded = true
      }
    })(),
  )
  expect(statuses(report)).toBe('passed failed untested untested untested untested')
  expect(report.outcome).toBe('failed')
  expect(isEnded).toBe(true)
})

test('a climber that ends early leaves the rest untested', async () => {
  const report = await reportOf(
    (async function* climb() {
      yield passed('format')
    })(),
  )
  expect(statuses(report)).toBe('passed untested untested untested untested untested')
  expect(report.outcome).toBe('incomplete')
})

test('an error of a climber is no finding: it is thrown', async () => {
  const climb: Climb = (async function* climb() {
    yield passed('format')
    throw new RangeError('a mistake of ours')
  })()
  await expect(reportOf(climb)).rejects.toThrow(RangeError)
})

test('a rung out of order is a mistake of ours', async () => {
  const climb: Climb = (async function* climb() {
    yield passed('signature')
  })()
  await expect(reportOf(climb)).rejects.toThrow(TypeError)
})
