import { SignInLedger } from './ims/sign-in-ledger'
import { TokenLedger } from './ims/token-ledger'
import type { OrganizationSettings } from './organization-settings'
import type { SandboxContents } from './sandbox-contents'
import type { Sandbox } from './sandbox-management/sandbox'
import { SandboxStore } from './sandbox-store'

/** One customer of the platform: its credential, its sandboxes and what they hold. */
export class Organization {
  readonly settings: OrganizationSettings
  readonly tokens: TokenLedger
  readonly signIns: SignInLedger
  /** How many calls the gateway has throttled. */
  throttledCount = 0
  readonly #contentsOf: (sandbox: Sandbox) => SandboxContents
  readonly #stores = new Map<string, SandboxStore>()

  /** @param contentsOf  tells what a sandbox holds before anybody has called the platform */
  constructor(settings: OrganizationSettings, contentsOf: (sandbox: Sandbox) => SandboxContents) {
    this.settings = settings
    this.tokens = new TokenLedger(settings.clock)
    this.signIns = new SignInLedger(settings.clock)
    this.#contentsOf = contentsOf
  }

  /** The contents of a sandbox; asked for on first use, so that creating an organization costs nothing. */
  storeOf(sandbox: Sandbox): SandboxStore {
    const known = this.#stores.get(sandbox.name)
    if (known) return known
    const store = new SandboxStore(sandbox, this.settings, this.#contentsOf(sandbox))
    this.#stores.set(sandbox.name, store)
    return store
  }
}
