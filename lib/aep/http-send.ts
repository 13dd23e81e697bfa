/** The request that leaves: everything the platform will see, nothing else. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly signal: AbortSignal
}

/** The part of an HTTP answer the client reads; `Response` fits it. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
}

/**
 * Moves one request to a URL and brings the answer back. Rejects when no answer arrives.
 * A narrow port instead of `fetch`: Next.js patches the global one, and the simulator answers in-process.
 */
export type HttpSend = (url: string, request: HttpRequest) => Promise<HttpAnswer>
