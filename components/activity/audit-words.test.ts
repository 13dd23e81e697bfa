import { expect, test } from 'vitest'
import { auditActions, auditOutcomes, auditResourceTypes } from '@/lib/contract/audit'
import { auditSentence, auditText } from './audit-words'

const sentences = {
  start: {
    succeeded: 'Started the activation Loyalty',
    failed: 'Failed to start the activation Loyalty',
    unknown: 'Tried to start the activation Loyalty; Adobe did not say whether it was started',
  },
  resume: {
    succeeded: 'Resumed the activation Loyalty',
    failed: 'Failed to resume the activation Loyalty',
    unknown: 'Tried to resume the activation Loyalty; Adobe did not say whether it was resumed',
  },
  undo: {
    succeeded: 'Began to undo the activation Loyalty',
    failed: 'Failed to undo the activation Loyalty',
    unknown: 'Tried to undo the activation Loyalty; Adobe did not say whether it was undone',
  },
  create: {
    succeeded: 'Created the dataflow Loyalty',
    failed: 'Failed to create the dataflow Loyalty',
    unknown: 'Tried to create the dataflow Loyalty; Adobe did not say whether it was created',
  },
  update: {
    succeeded: 'Changed the dataflow Loyalty',
    failed: 'Failed to change the dataflow Loyalty',
    unknown: 'Tried to change the dataflow Loyalty; Adobe did not say whether it was changed',
  },
  enable: {
    succeeded: 'Enabled the dataflow Loyalty',
    failed: 'Failed to enable the dataflow Loyalty',
    unknown: 'Tried to enable the dataflow Loyalty; Adobe did not say whether it was enabled',
  },
  disable: {
    succeeded: 'Disabled the dataflow Loyalty',
    failed: 'Failed to disable the dataflow Loyalty',
    unknown: 'Tried to disable the dataflow Loyalty; Adobe did not say whether it was disabled',
  },
  delete: {
    succeeded: 'Deleted the dataflow Loyalty',
    failed: 'Failed to delete the dataflow Loyalty',
    unknown: 'Tried to delete the dataflow Loyalty; Adobe did not say whether it was deleted',
  },
  check: {
    succeeded: 'Checked the dataflow Loyalty',
    failed: 'Failed to check the dataflow Loyalty',
    unknown: 'Tried to check the dataflow Loyalty; Adobe did not say whether it was checked',
  },
} as const

const aboutActivations: ReadonlySet<string> = new Set(['start', 'resume', 'undo'])

const told = auditActions.flatMap((action) =>
  auditOutcomes.map((outcome) => [action, outcome, sentences[action][outcome]] as const),
)

test.each(told)('%s that %s reads “%s”', (action, outcome, sentence) => {
  const resourceType = aboutActivations.has(action) ? 'activation' : 'dataflow'
  expect(auditText({ action, outcome, resourceType, resourceName: 'Loyalty' })).toBe(sentence)
})

test.each([
  ['activation', 'Deleted the activation X', 'Deleted an activation'],
  ['connection', 'Deleted the connection X', 'Deleted a connection'],
  ['source-connection', 'Deleted the source connection X', 'Deleted a source connection'],
  ['target-connection', 'Deleted the target connection X', 'Deleted a target connection'],
  ['dataflow', 'Deleted the dataflow X', 'Deleted a dataflow'],
] as const)('a %s is called so, with a name and without one', (resourceType, named, nameless) => {
  const event = { action: 'delete', outcome: 'succeeded', resourceType } as const
  expect(auditText({ ...event, resourceName: 'X' })).toBe(named)
  expect(auditText(event)).toBe(nameless)
})

test('what has no name is called by its id', () => {
  const event = { action: 'create', outcome: 'succeeded', resourceType: 'connection' } as const
  expect(auditText({ ...event, resourceId: 'f4d1' })).toBe('Created the connection f4d1')
})

test('the name stands apart from the rest of the sentence', () => {
  const event = { action: 'create', outcome: 'unknown', resourceType: 'dataflow' } as const
  expect(auditSentence({ ...event, resourceName: 'the dataflow' })).toEqual({
    lead: 'Tried to create the dataflow',
    name: 'the dataflow',
    end: '; Adobe did not say whether it was created',
  })
})

test('every kind of resource can be told of', () => {
  const texts = auditResourceTypes.map((resourceType) =>
    auditText({ action: 'create', outcome: 'failed', resourceType }),
  )
  expect(new Set(texts).size).toBe(auditResourceTypes.length)
})
