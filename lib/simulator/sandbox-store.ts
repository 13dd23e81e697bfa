import type { Connection, Flow, SourceConnection, TargetConnection } from './flow-service/entities'
import { EntityCollection } from './flow-service/entity-collection'
import { createEtagSource } from './flow-service/etag'
import { SandboxHistory } from './flow-service/sandbox-history'
import type { OrganizationSettings } from './organization-settings'
import type { SandboxContents } from './sandbox-contents'
import type { Sandbox } from './sandbox-management/sandbox'
import { SandboxAudiences } from './segmentation/sandbox-audiences'

/** Everything one sandbox holds. Nothing is shared between sandboxes, so an id of another one is unknown here. */
export class SandboxStore {
  readonly sandbox: Sandbox
  readonly organization: OrganizationSettings
  readonly connections: EntityCollection<Connection>
  readonly sourceConnections: EntityCollection<SourceConnection>
  readonly targetConnections: EntityCollection<TargetConnection>
  readonly flows: EntityCollection<Flow>
  readonly audiences: SandboxAudiences
  /** Base connections whose credential the vendor turns down. The secrets themselves are never kept. */
  readonly rejectedCredentials = new Set<string>()
  readonly history = new SandboxHistory()
  readonly nextEtag: () => string

  /** @param contents  what the sandbox holds from the start; shared with other organizations */
  constructor(sandbox: Sandbox, organization: OrganizationSettings, contents: SandboxContents) {
    const { clock, orgId, flags } = organization
    const facts = { orgId, sandbox, startMs: clock(), hasQuotedEtags: flags.etagQuotes === 1 }
    this.sandbox = sandbox
    this.organization = organization
    this.connections = new EntityCollection(clock, { recipes: contents.connections, facts })
    this.sourceConnections = new EntityCollection(clock, { recipes: contents.sourceConnections, facts })
    this.targetConnections = new EntityCollection(clock, { recipes: contents.targetConnections, facts })
    this.flows = new EntityCollection(clock, { recipes: contents.flows, facts })
    this.audiences = new SandboxAudiences(contents.audiences, facts)
    this.nextEtag = createEtagSource(clock)
  }
}
