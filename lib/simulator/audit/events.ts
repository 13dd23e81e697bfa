import type { Connection, Flow } from '../flow-service/entities'
import type { Change } from '../flow-service/sandbox-history'
import type { SandboxStore } from '../sandbox-store'

/** An entry of the audit log. Types of assets as in the product, actions in its words. */
export interface AuditEvent {
  readonly id: string
  readonly timestamp: string
  readonly userEmail: string
  readonly action: string
  readonly assetType: 'Destination' | 'Destination Account'
  readonly assetId: string
  readonly assetName: string
  readonly status: 'Allow'
  readonly requestId: string
  readonly sandboxName: string
  readonly imsOrgId: string
}

/** Documented: no more than the latest thousand can be read. */
const eventsMax = 1_000

const actions: Readonly<Record<Change['action'], string>> = {
  create: 'Create',
  update: 'Update',
  enable: 'Enable',
  disable: 'Disable',
  delete: 'Delete',
}

/** What happened to dataflows and accounts, newest first: what callers did, and before that what entities tell. */
export function auditEvents(store: SandboxStore): AuditEvent[] {
  const done = store.history.newestFirst().flatMap((change) => toEvent(store, change) ?? [])
  const isTold = new Set(done.map(({ action, assetId }) => `${action} ${assetId}`))
  for (const { assetId } of done) isTold.add(`${actions.update} ${assetId}`)
  const remembered = [
    ...store.flows.all().flatMap((flow) => told(store, flow, 'Destination')),
    ...store.connections.all().flatMap((account) => told(store, account, 'Destination Account')),
  ].filter(({ action, assetId }) => !isTold.has(`${action} ${assetId}`))
  return [...done, ...remembered]
    .toSorted((one, other) => other.timestamp.localeCompare(one.timestamp))
    .slice(0, eventsMax)
}

function toEvent(store: SandboxStore, change: Change): AuditEvent | undefined {
  if (change.type !== 'flows' && change.type !== 'connections') return undefined
  const { id, name, by, atMs, action, requestId } = change
  const assetType = change.type === 'flows' ? 'Destination' : 'Destination Account'
  return event(store, { assetType, id, name, by, atMs, action: actions[action], requestId })
}

/** What an entity says of its own past: that it was created, and when it was last changed. */
function told(
  store: SandboxStore,
  entity: Flow | Connection,
  assetType: AuditEvent['assetType'],
): AuditEvent[] {
  const { id, name, createdBy, updatedBy, createdAt, updatedAt } = entity
  const created = {
    assetType,
    id,
    name,
    by: createdBy,
    atMs: createdAt,
    action: actions.create,
    requestId: '',
  }
  const updated = { ...created, by: updatedBy, atMs: updatedAt, action: actions.update }
  const wasChanged = updatedAt > createdAt
  return [created, ...(wasChanged ? [updated] : [])].map((fact) => event(store, fact))
}

interface Fact {
  readonly assetType: AuditEvent['assetType']
  readonly id: string
  readonly name: string
  readonly by: string
  readonly atMs: number
  readonly action: string
  readonly requestId: string
}

function event(store: SandboxStore, { assetType, id, name, by, atMs, action, requestId }: Fact): AuditEvent {
  const timestamp = new Date(atMs).toISOString()
  return {
    id: `${id}-${action}-${atMs}`,
    timestamp,
    userEmail: by,
    action,
    assetType,
    assetId: id,
    assetName: name,
    status: 'Allow',
    requestId,
    sandboxName: store.sandbox.name,
    imsOrgId: store.organization.orgId,
  }
}
