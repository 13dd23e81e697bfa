import type { SimulatorFlags } from '../flags'

/** What an error body may need to know about the exchange it answers. */
export interface RefusalContext {
  readonly requestId: string
  readonly nowMs: number
  readonly flags: SimulatorFlags
}

/** A request the platform turns down; thrown by any check, answered in one place. */
export class Refusal extends Error {
  readonly status: number
  readonly #body: (context: RefusalContext) => unknown
  readonly #headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    message: string,
    body: (context: RefusalContext) => unknown,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.#body = body
    this.#headers = headers
  }

  toResponse(context: RefusalContext): Response {
    return Response.json(this.#body(context), { status: this.status, headers: { ...this.#headers } })
  }
}
