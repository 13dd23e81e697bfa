import { expect, test } from 'vitest'
import type { Orphan } from '@/lib/contract/orphans'
import { lacksDependents, orphanKind, orphanLead, orphanNote } from './orphan-words'

const orphan: Orphan = {
  type: 'connection',
  id: 'c1',
  name: 'Trial',
  destination: 'amazon-kinesis',
  createdAt: 1,
  createdBy: undefined,
  origin: 'destination',
  activationId: undefined,
  isBeingMade: false,
  dependents: ['t1'],
}

test('the list says how many there are, and counts nothing before it knows', () => {
  const lead = 'Unused connections in sandbox prod: no dataflow uses them.'
  expect(orphanLead(undefined, 'prod')).toBe(lead)
  expect(orphanLead(0, 'prod')).toBe(`${lead} None in all.`)
  expect(orphanLead(1_203, 'prod')).toBe(`${lead} 1,203 in all.`)
})

test('an account goes only with everything that is built on it', () => {
  expect(lacksDependents(orphan, new Set(['c1']))).toBe(true)
  expect(lacksDependents(orphan, new Set(['c1', 't1']))).toBe(false)
})

test('a person is told where a connection comes from, and warned when nothing tells', () => {
  expect(orphanKind(orphan)).toBe('Account, Amazon Kinesis')
  expect(orphanKind({ type: 'source-connection', destination: undefined })).toBe('Profile source')
  expect(orphanNote(orphan)).toBe('Made for a destination. 1 unused connection on it goes first.')
  expect(orphanNote({ ...orphan, origin: 'nothing', dependents: [] })).toContain('may be meant for a source')
  expect(orphanNote({ ...orphan, isBeingMade: true })).toContain('not over')
})
