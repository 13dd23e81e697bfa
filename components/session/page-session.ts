/** The session a page was drawn for, as far as a browser may know it. */
export interface PageSession {
  readonly mode: 'demo' | 'credentials' | 'token'
  readonly orgId: string
  readonly sandbox: string
  /** Who acts: a client ID, an API key, or a visitor of the demo. */
  readonly identity: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** Of the demo’s story, if one was opened. */
  readonly chapter?: string | undefined
}

export function scopeOf({ orgId, sandbox }: Pick<PageSession, 'orgId' | 'sandbox'>): string {
  return `${orgId}/${sandbox}`
}
