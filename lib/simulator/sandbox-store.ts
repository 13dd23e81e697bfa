import type { Connection, Flow, SourceConnection, TargetConnection } from './flow-service/entities'
import { EntityCollection } from './flow-service/entity-collection'
import { createEtagSource } from './flow-service/etag'
import { SandboxHistory } from './flow-service/sandbox-history'
import type { OrganizationSettings } from './organization-settings'
import type { Sandbox } from './sandbox-management/sandbox'
import type { Audience } from './segmentation/audience'

/** Everything one sandbox holds. Nothing is shared between sandboxes, so an id of another one is unknown here. */
export class SandboxStore {
  readonly sandbox: Sandbox
  readonly organization: OrganizationSettings
  readonly connections: EntityCollection<Connection>
  readonly sourceConnections: EntityCollection<SourceConnection>
  readonly targetConnections: EntityCollection<TargetConnection>
  readonly flows: EntityCollection<Flow>
  readonly audiences = new Map<string, Audience>()
  /** Base connections whose credential the vendor turns down. The secrets themselves are never kept. */
  readonly rejectedCredentials = new Set<string>()
  readonly history = new SandboxHistory()
  readonly nextEtag: () => string

  constructor(sandbox: Sandbox, organization: OrganizationSettings) {
    this.sandbox = sandbox
    this.organization = organization
    this.connections = new EntityCollection(organization.clock)
    this.sourceConnections = new EntityCollection(organization.clock)
    this.targetConnections = new EntityCollection(organization.clock)
    this.flows = new EntityCollection(organization.clock)
    this.nextEtag = createEtagSource(organization.clock)
  }
}
