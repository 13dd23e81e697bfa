import type { StatusTone } from '@/components/ui/status-tag'
import type { AuditAction, AuditEvent, AuditOutcome, AuditResourceType } from '@/lib/contract/audit'

/** The name stands apart, because it is shown as one and may be a link. */
export interface AuditSentence {
  readonly lead: string
  readonly name: string | undefined
  readonly end: string
}

interface ActionWords {
  readonly title: string
  readonly done: string
  readonly toDo: string
  readonly beDone: string
}

interface OutcomeWords {
  readonly tone: StatusTone
  readonly title: string
  readonly explanation: string
}

export const actionWords: Readonly<Record<AuditAction, ActionWords>> = {
  start: { title: 'Start', done: 'Started', toDo: 'start', beDone: 'started' },
  resume: { title: 'Resume', done: 'Resumed', toDo: 'resume', beDone: 'resumed' },
  // It is recorded when somebody asks for it; the deletions that follow are entries of their own.
  undo: { title: 'Undo', done: 'Began to undo', toDo: 'undo', beDone: 'undone' },
  create: { title: 'Create', done: 'Created', toDo: 'create', beDone: 'created' },
  update: { title: 'Change', done: 'Changed', toDo: 'change', beDone: 'changed' },
  enable: { title: 'Enable', done: 'Enabled', toDo: 'enable', beDone: 'enabled' },
  disable: { title: 'Disable', done: 'Disabled', toDo: 'disable', beDone: 'disabled' },
  delete: { title: 'Delete', done: 'Deleted', toDo: 'delete', beDone: 'deleted' },
  // Stored credentials were tried; nothing was changed by it.
  check: { title: 'Check', done: 'Checked', toDo: 'check', beDone: 'checked' },
}

export const resourceWords: Readonly<Record<AuditResourceType, { title: string; some: string }>> = {
  activation: { title: 'Activation', some: 'an activation' },
  connection: { title: 'Connection', some: 'a connection' },
  'source-connection': { title: 'Source connection', some: 'a source connection' },
  'target-connection': { title: 'Target connection', some: 'a target connection' },
  dataflow: { title: 'Dataflow', some: 'a dataflow' },
  // Written to a stream or event hub when somebody asked for one; the name is where it went.
  'test-record': { title: 'Test record in', some: 'a test record' },
}

export const outcomeWords: Readonly<Record<AuditOutcome, OutcomeWords>> = {
  succeeded: { tone: 'ok', title: 'Succeeded', explanation: 'Succeeded.' },
  failed: { tone: 'bad', title: 'Failed', explanation: 'Failed. Nothing was changed by this call.' },
  unknown: {
    tone: 'warn',
    title: 'Not known',
    explanation:
      'Not known. The call was sent, but no answer said what became of it. It may have taken effect all the same.',
  },
}

type Told = Pick<AuditEvent, 'action' | 'outcome' | 'resourceType' | 'resourceName' | 'resourceId'>

/** What an entry tells, as one sentence without a full stop. */
export function auditSentence(event: Told): AuditSentence {
  const { resourceType, resourceName, resourceId } = event
  const name = resourceName ?? resourceId
  const { title, some } = resourceWords[resourceType]
  const thing = name === undefined ? some : `the ${title.toLowerCase()}`
  const { verb, end } = told(event)
  return { lead: `${verb} ${thing}`, name, end }
}

/** The sentence where it cannot be taken apart. */
export function auditText(event: Told): string {
  const { lead, name, end } = auditSentence(event)
  return `${name === undefined ? lead : `${lead} ${name}`}${end}`
}

function told({ action, outcome }: Told): { verb: string; end: string } {
  const { done, toDo, beDone } = actionWords[action]
  switch (outcome) {
    case 'succeeded':
      return { verb: done, end: '' }
    case 'failed':
      return { verb: `Failed to ${toDo}`, end: '' }
    case 'unknown':
      return { verb: `Tried to ${toDo}`, end: `; Adobe did not say whether it was ${beDone}` }
  }
}
