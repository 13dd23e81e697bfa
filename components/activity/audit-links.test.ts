import { expect, test } from 'vitest'
import type { AuditEvent } from '@/lib/contract/audit'
import { auditLinks, deletedIds, nameLink } from './audit-links'

const event: AuditEvent = {
  id: 1,
  at: 0,
  actor: 'Demo visitor',
  action: 'create',
  outcome: 'succeeded',
  resourceType: 'dataflow',
  resourceId: 'flow-1',
  activationId: 'activation-1',
}

test('an entry about a dataflow leads to it and to its activation', () => {
  expect(auditLinks(event, false)).toEqual({
    dataflow: '/dataflows/flow-1',
    activation: '/activations/activation-1',
  })
})

test('a deleted dataflow is no longer led to, its activation is', () => {
  expect(auditLinks(event, true)).toEqual({ activation: '/activations/activation-1' })
})

test('an entry about an activation leads to it, also where only the resource names it', () => {
  const { activationId: _none, ...rest } = event
  const started = {
    ...rest,
    action: 'start',
    resourceType: 'activation',
    resourceId: 'activation-1',
  } as const
  expect(auditLinks(started, false)).toEqual({ activation: '/activations/activation-1' })
  expect(nameLink(started, auditLinks(started, false))).toBe('/activations/activation-1')
})

test('the name of a connection leads nowhere: it has no page', () => {
  const created = { ...event, resourceType: 'connection' } as const
  expect(nameLink(created, auditLinks(created, false))).toBeUndefined()
})

test('only a deletion that succeeded makes a resource count as deleted', () => {
  const deletion = { ...event, action: 'delete' } as const
  expect(deletedIds([deletion])).toEqual(new Set(['flow-1']))
  expect(
    deletedIds([event, { ...deletion, outcome: 'failed' }, { ...deletion, outcome: 'unknown' }]),
  ).toEqual(new Set())
})
