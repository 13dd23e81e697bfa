import { expect, test } from 'vitest'
import type { PreflightEvent } from '@/lib/contract/preflight'
import { applyEvent, atTheFoot, brokenOff } from './climb-progress'

const passed = (id: 'format' | 'endpoint'): PreflightEvent => ({
  type: 'rung',
  rung: { id, status: 'passed', message: 'Fine.' },
})

const climb = (events: readonly PreflightEvent[]) => events.reduce(applyEvent, atTheFoot)

test('a rung is announced, then settled', () => {
  expect(climb([{ type: 'climbing', id: 'format' }])).toEqual({ rungs: [], at: 'format' })
  const settled = climb([{ type: 'climbing', id: 'format' }, passed('format')])
  expect(settled).toEqual({ rungs: [{ id: 'format', status: 'passed', message: 'Fine.' }], at: undefined })
})

test('a rung that is told twice stands once', () => {
  expect(climb([passed('format'), passed('format')]).rungs).toHaveLength(1)
})

test('breaking off stops at the first rung that was not settled; the others were not tested', () => {
  const rungs = brokenOff(climb([passed('format'), { type: 'climbing', id: 'endpoint' }]))
  expect(rungs.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'format passed',
    'endpoint cancelled',
    'signature untested',
    'target untested',
    'write untested',
    'test-record untested',
  ])
})
