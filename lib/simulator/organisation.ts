import { seedSandbox } from './demo-organisation/seed-sandbox'
import type { SimulatorFlags } from './flags'
import { TokenLedger } from './ims/token-ledger'
import type { Sandbox } from './sandbox-management/sandbox'
import { SandboxStore } from './sandbox-store'

/** What an organisation is made of. */
export interface OrganisationSettings {
  readonly orgId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly clock: () => number
  readonly newId: () => string
  readonly flags: SimulatorFlags
  readonly sandboxes: readonly Sandbox[]
}

/** One customer of the platform: its credential, its sandboxes and what they hold. */
export class Organisation {
  readonly settings: OrganisationSettings
  readonly tokens: TokenLedger
  readonly #stores = new Map<string, SandboxStore>()

  constructor(settings: OrganisationSettings) {
    this.settings = settings
    this.tokens = new TokenLedger(settings.clock)
  }

  /** The contents of a sandbox; furnished on first use, so that creating an organisation costs nothing. */
  storeOf(sandbox: Sandbox): SandboxStore {
    const known = this.#stores.get(sandbox.name)
    if (known) return known
    const store = new SandboxStore(sandbox, this.settings)
    seedSandbox(store)
    this.#stores.set(sandbox.name, store)
    return store
  }
}
