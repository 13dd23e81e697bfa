const lifetimeSeconds = 86_399

/** The access tokens Identity Management has handed out. */
export class TokenLedger {
  /** Token → moment it stops working, epoch ms. */
  readonly #expiries = new Map<string, number>()
  readonly #clock: () => number

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** Mints a token; the documented lifetime is just under a day, in seconds. */
  mint(): { accessToken: string; expiresInSeconds: number } {
    const accessToken = `sim_${crypto.randomUUID().replaceAll('-', '')}`
    this.#forgetExpired()
    this.#expiries.set(accessToken, this.#clock() + lifetimeSeconds * 1000)
    return { accessToken, expiresInSeconds: lifetimeSeconds }
  }

  isLive(token: string): boolean {
    const expiresAt = this.#expiries.get(token)
    return expiresAt !== undefined && this.#clock() < expiresAt
  }

  #forgetExpired(): void {
    for (const token of this.#expiries.keys()) {
      if (!this.isLive(token)) this.#expiries.delete(token)
    }
  }
}
