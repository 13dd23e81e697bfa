import type { SimulatorFlags } from './flags'
import type { Sandbox } from './sandbox-management/sandbox'

/** What an organization is made of. */
export interface OrganizationSettings {
  readonly orgId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly clock: () => number
  readonly newId: () => string
  readonly flags: SimulatorFlags
  readonly sandboxes: readonly Sandbox[]
}
