/** What a person agreed to when they signed in. */
export interface SignIn {
  readonly scopes: readonly string[]
  readonly nonce: string | null
  /** Undefined for a client that keeps a secret instead. */
  readonly challenge?: { readonly value: string; readonly method: 'plain' | 'S256' }
}

/** Assumed for the code; documented for the refresh token. */
const codeLifetimeMs = 5 * 60_000
const refreshLifetimeMs = 14 * 86_400_000

interface Kept {
  readonly signIn: SignIn
  readonly expiresAtMs: number
}

/** Codes and refresh tokens that wait to be redeemed, each once: a refresh gives out a new one (documented). */
export class SignInLedger {
  readonly #kept = new Map<string, Kept>()
  readonly #clock: () => number

  constructor(clock: () => number) {
    this.#clock = clock
  }

  issueCode(signIn: SignIn): string {
    return this.#keep('code', signIn, codeLifetimeMs)
  }

  issueRefreshToken(signIn: SignIn): string {
    return this.#keep('refresh', signIn, refreshLifetimeMs)
  }

  /** @returns undefined when it is unknown, used or too old */
  redeem(kind: 'code' | 'refresh', secret: string): SignIn | undefined {
    const kept = secret.startsWith(`${kind}_`) ? this.#kept.get(secret) : undefined
    this.#kept.delete(secret)
    return kept && this.#clock() < kept.expiresAtMs ? kept.signIn : undefined
  }

  revoke(secret: string): void {
    this.#kept.delete(secret)
  }

  #keep(kind: 'code' | 'refresh', signIn: SignIn, lifetimeMs: number): string {
    for (const [secret, { expiresAtMs }] of this.#kept) {
      if (expiresAtMs <= this.#clock()) this.#kept.delete(secret)
    }
    const secret = `${kind}_${crypto.randomUUID().replaceAll('-', '')}`
    this.#kept.set(secret, { signIn, expiresAtMs: this.#clock() + lifetimeMs })
    return secret
  }
}
