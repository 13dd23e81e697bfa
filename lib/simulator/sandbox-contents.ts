import type { Connection, Flow, SourceConnection, TargetConnection } from './flow-service/entities'
import type { EntityRecipes } from './flow-service/entity-collection'
import type { AudienceCatalogue } from './segmentation/audience-catalogue'

/**
 * What a sandbox holds before anybody has called the platform. One object serves every organization of the process,
 * so nothing in it is ever changed and nothing in it names an organization or a date.
 */
export interface SandboxContents {
  readonly connections: EntityRecipes<Connection>
  readonly sourceConnections: EntityRecipes<SourceConnection>
  readonly targetConnections: EntityRecipes<TargetConnection>
  readonly flows: EntityRecipes<Flow>
  readonly audiences: AudienceCatalogue
}
