const lifetimeSeconds = 86_399

/** Whose a token is: the organization's own credential's, or a person's who signed in. */
export type TokenHolder = 'service' | 'person'

/** The access tokens Identity Management has handed out. */
export class TokenLedger {
  /** Token → its holder and the moment it stops working, epoch ms. */
  readonly #tokens = new Map<string, { readonly holder: TokenHolder; readonly expiresAtMs: number }>()
  readonly #clock: () => number

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** Mints a token; the documented lifetime is just under a day, in seconds. */
  mint(holder: TokenHolder = 'service'): { accessToken: string; expiresInSeconds: number } {
    const accessToken = `sim_${crypto.randomUUID().replaceAll('-', '')}`
    this.#forgetExpired()
    this.#tokens.set(accessToken, { holder, expiresAtMs: this.#clock() + lifetimeSeconds * 1000 })
    return { accessToken, expiresInSeconds: lifetimeSeconds }
  }

  isLive(token: string): boolean {
    const known = this.#tokens.get(token)
    return known !== undefined && this.#clock() < known.expiresAtMs
  }

  /** Whether a person signed in with it. */
  isPersonal(token: string): boolean {
    return this.isLive(token) && this.#tokens.get(token)?.holder === 'person'
  }

  /** Ends a token before its time. */
  revoke(token: string): void {
    this.#tokens.delete(token)
  }

  #forgetExpired(): void {
    for (const token of this.#tokens.keys()) {
      if (!this.isLive(token)) this.#tokens.delete(token)
    }
  }
}
