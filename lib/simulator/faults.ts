import type { ErrorCode } from './error-catalogue'
import { pause } from './wire/pause'

/** What happens to a request that meets a fault. */
export type FaultEffect =
  /** Answered with this status; the platform never sees the request. */
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  /** The connection breaks before the platform acts. */
  | { kind: 'cut-before' }
  /** The platform acts, then the connection breaks: the answer is lost. */
  | { kind: 'cut-after' }
  /** No answer, ever; ends when the caller gives up. */
  | { kind: 'hang' }
  /** Waits, before the platform acts or before it answers, until whoever armed the fault lets go or the caller gives up. */
  | { kind: 'hold'; moment: 'before' | 'after'; onReached: () => void; until: Promise<void> }
  /** Somebody else changes something first; then the platform acts. */
  | { kind: 'meanwhile'; act: (request: Request, platform: DisturbedPlatform) => Promise<void> }
  /** Answered properly, but late. */
  | { kind: 'latency'; latencyMs: number }
  /** The platform acts; the body of its answer is replaced by this text. */
  | { kind: 'malformed'; body: string }
  /** The platform acts; its JSON answer is rewritten. */
  | { kind: 'answer'; change: (body: unknown) => unknown }
  /** Refused with a published error, or for want of a permission in the words of the service it went to. */
  | { kind: 'refusal'; code: ErrorCode | 'permission' }
  /** The token of the request stops working, for this request and for good. */
  | { kind: 'token-expiry' }

/** A failure that waits for the requests it applies to. */
export interface Fault {
  method?: string
  /** Tested against the pathname. */
  path?: RegExp
  /** Lets this many matching requests through first. */
  skip?: number
  /** How many requests it hits before it is spent; 1 unless told. */
  times?: number
  effect: FaultEffect
}

/** A fault and what is left of it. */
export interface ArmedFault {
  readonly fault: Fault
  skipsLeft: number
  hitsLeft: number
}

/**
 * The failures a simulator has been told to show. A request meets at most one: the first added that matches,
 * has hits left and has let its `skip` pass. So two faults on one path hit one after the other.
 */
export class Faults {
  #armed: ArmedFault[] = []

  add(fault: Fault): void {
    this.#armed.push({ fault, skipsLeft: fault.skip ?? 0, hitsLeft: fault.times ?? 1 })
  }

  clear(): void {
    this.#armed = []
  }

  /** How many faults still wait for a request. */
  get pendingCount(): number {
    return this.#armed.length
  }

  /** The faults that still wait, in the order they were added. */
  list(): readonly Readonly<ArmedFault>[] {
    return this.#armed.map((armed) => ({ ...armed }))
  }

  /** Uses up one hit of the fault this request meets, if any. */
  take(request: Request): FaultEffect | undefined {
    for (const armed of this.#armed) {
      if (!matches(armed.fault, request)) continue
      if (armed.skipsLeft > 0) {
        armed.skipsLeft -= 1
        continue
      }
      armed.hitsLeft -= 1
      this.#armed = this.#armed.filter((other) => other.hitsLeft > 0)
      return armed.fault.effect
    }
    return undefined
  }
}

function matches(fault: Fault, request: Request): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== request.method) return false
  // `search` ignores `lastIndex`, so a global or sticky expression gives the same verdict every time.
  return fault.path === undefined || new URL(request.url).pathname.search(fault.path) >= 0
}

/** What effects need of the platform they disturb. */
export interface DisturbedPlatform {
  refuse(code: ErrorCode | 'permission', request: Request): Response
  expireToken(request: Request): void
  /** Answers a request that meets no fault. */
  answer(request: Request): Promise<Response>
}

/**
 * Lets an effect happen to one exchange.
 *
 * @param act  makes the platform act on the request; called at most once
 * @returns `Response.error()` stands for a broken connection
 */
export async function applyEffect(
  effect: FaultEffect,
  request: Request,
  act: () => Promise<Response>,
  platform: DisturbedPlatform,
): Promise<Response> {
  switch (effect.kind) {
    case 'status':
      return Response.json(effect.body ?? defaultBody(effect.status), {
        status: effect.status,
        headers: effect.headers ?? {},
      })
    case 'cut-before':
      return Response.error()
    case 'cut-after':
      await act()
      return Response.error()
    case 'hang':
      await pause(Number.POSITIVE_INFINITY, request.signal)
      return Response.error()
    case 'hold': {
      const answer = effect.moment === 'after' ? await act() : undefined
      effect.onReached()
      await Promise.race([effect.until, pause(Number.POSITIVE_INFINITY, request.signal)])
      return answer ?? act()
    }
    case 'meanwhile':
      await effect.act(request, platform)
      return act()
    case 'latency':
      await pause(effect.latencyMs, request.signal)
      return act()
    case 'malformed':
      return withBody(await act(), () => effect.body)
    case 'answer':
      return withBody(await act(), (text) => JSON.stringify(effect.change(JSON.parse(text))))
    case 'refusal':
      return platform.refuse(effect.code, request)
    case 'token-expiry':
      platform.expireToken(request)
      return act()
    default:
      return effect satisfies never
  }
}

function defaultBody(status: number): unknown {
  if (status === 429) return { error_code: '429050', message: 'Too many requests' }
  return { error_code: `${status}000`, message: 'The service cannot answer this request right now.' }
}

/** Keeps status and headers; an answer that may not carry a body (204) becomes a 200. */
async function withBody(answer: Response, change: (text: string) => string): Promise<Response> {
  const text = await answer.text()
  const body = answer.status === 204 ? change('null') : change(text === '' ? 'null' : text)
  return new Response(body, { status: answer.status === 204 ? 200 : answer.status, headers: answer.headers })
}
