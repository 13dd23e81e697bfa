import type { Connection, Flow, SourceConnection, TargetConnection } from './flow-service/entities'
import { EntityCollection } from './flow-service/entity-collection'
import { createEtagSource } from './flow-service/etag'
import type { OrganisationSettings } from './organisation'
import type { Sandbox } from './sandbox-management/sandbox'
import type { Audience } from './segmentation/audience'

/** Everything one sandbox holds. Nothing is shared between sandboxes, so an id of another one is unknown here. */
export class SandboxStore {
  readonly sandbox: Sandbox
  readonly organisation: OrganisationSettings
  readonly connections: EntityCollection<Connection>
  readonly sourceConnections: EntityCollection<SourceConnection>
  readonly targetConnections: EntityCollection<TargetConnection>
  readonly flows: EntityCollection<Flow>
  readonly audiences = new Map<string, Audience>()
  /** Base connections whose credential the vendor turns down. The secrets themselves are never kept. */
  readonly rejectedCredentials = new Set<string>()
  readonly nextEtag: () => string

  constructor(sandbox: Sandbox, organisation: OrganisationSettings) {
    this.sandbox = sandbox
    this.organisation = organisation
    this.connections = new EntityCollection(organisation.clock)
    this.sourceConnections = new EntityCollection(organisation.clock)
    this.targetConnections = new EntityCollection(organisation.clock)
    this.flows = new EntityCollection(organisation.clock)
    this.nextEtag = createEtagSource(organisation.clock)
  }
}
