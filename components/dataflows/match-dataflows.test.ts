import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startOfDay } from '@/components/activity/days'
import { healthOf } from './dataflow-health'
import { matchDataflows } from './match-dataflows'
import { dataflowArbitrary, dataflowsArbitrary } from './testing/dataflow-arbitrary'

test('without a filter everything passes, in the order in which it came', () => {
  fc.assert(
    fc.property(dataflowsArbitrary, (all) => {
      expect(matchDataflows(all, {})).toEqual(all)
    }),
  )
})

test('each further filter only takes away', () => {
  fc.assert(
    fc.property(dataflowsArbitrary, (all) => {
      const enabled = matchDataflows(all, { state: 'enabled' })
      const failing = matchDataflows(all, { state: 'enabled', isFailing: true })
      expect(failing.every((one) => enabled.includes(one))).toBe(true)
      expect(failing.every((one) => healthOf(one) === 'failing')).toBe(true)
    }),
  )
})

test('every dataflow is in exactly one of the three states and of the destinations', () => {
  fc.assert(
    fc.property(dataflowsArbitrary, (all) => {
      const states = (['enabled', 'disabled', 'working'] as const).map(
        (state) => matchDataflows(all, { state }).length,
      )
      expect(states.reduce((sum, count) => sum + count, 0)).toBe(all.length)
      const destinations = ['amazon-kinesis', 'azure-event-hubs', 'other'].map(
        (destination) => matchDataflows(all, { destination }).length,
      )
      expect(destinations.reduce((sum, count) => sum + count, 0)).toBe(all.length)
    }),
  )
})

test('a part of the name finds it, in either case, and words may come in any order', () => {
  fc.assert(
    fc.property(dataflowArbitrary, (one) => {
      const words = one.name.split(/\s+/).filter(Boolean)
      const search = words.toReversed().join(' ').toUpperCase()
      // Some letters change their length with their case.
      fc.pre(search.toLowerCase().split(/\s+/).join() === words.toReversed().join().toLowerCase())
      expect(matchDataflows([one], { search })).toEqual([one])
    }),
  )
})

const [sample] = fc.sample(dataflowArbitrary, 1)
if (!sample) throw new Error('no sample')

test('days are those of the reader, both included', () => {
  const noon = startOfDay('2026-03-10').getTime() + 12 * 3_600_000
  const one = { ...sample, createdAt: noon }
  const passes = (createdFrom?: string, createdTo?: string) =>
    matchDataflows([one], { createdFrom, createdTo }).length === 1
  expect(passes('2026-03-10', '2026-03-10')).toBe(true)
  expect(passes('2026-03-11')).toBe(false)
  expect(passes(undefined, '2026-03-09')).toBe(false)
  expect(matchDataflows([{ ...sample, createdAt: undefined }], { createdFrom: '2026-01-01' })).toEqual([])
})

test('a disabled dataflow is not failing, however its last run ended', () => {
  const lastRun = { state: 'failed', at: 1 }
  expect(healthOf({ state: 'disabled', lastRun })).toBe('disabled')
  expect(healthOf({ state: 'enabled', lastRun })).toBe('failing')
  expect(healthOf({ state: 'Processing', lastRun: undefined })).toBe('working')
})
