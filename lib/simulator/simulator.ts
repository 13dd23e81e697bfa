import type { RequestHandler } from 'msw'
import { demoCredential } from './demo-organization/credential'
import { demoSandboxes } from './demo-organization/sandboxes'
import { seedSandbox } from './demo-organization/seed-sandbox'
import { allEndpoints } from './endpoints'
import { permissionCodeAt, refusalOf } from './error-catalogue'
import { type ExportedEvent, exportedEvent } from './exported-event/exported-event'
import { applyEffect, type DisturbedPlatform, Faults } from './faults'
import { type SimulatorFlags, simulatorFlagsSchema } from './flags'
import { Organization } from './organization'
import { bearerToken } from './wire/bearer-token'
import { type Endpoint, toHandler } from './wire/endpoint'
import { pause } from './wire/pause'

export interface SimulatorOptions {
  orgId?: string
  /** Epoch ms. Dates of the demo organization are relative to it. */
  clock?: () => number
  /** Ids of what callers create; a UUID each. */
  newId?: () => string
  flags?: Partial<SimulatorFlags>
  /** How long an answer takes; nothing unless told. */
  latencyMs?: (request: Request) => number
}

/** A platform of its own: what one simulator holds, no other sees. */
export interface Simulator {
  readonly orgId: string
  readonly clientId: string
  readonly clientSecret: string
  /** For `setupServer` of MSW; latency and faults apply only to `answer`. */
  readonly handlers: RequestHandler[]
  /** May be changed at any time. */
  readonly flags: SimulatorFlags
  readonly faults: Faults
  /** What a dataflow exports for a profile that enters an audience; undefined when it sends no such audience. */
  sampleEvent(question: { sandbox: string; flowId: string; audienceId: string }): ExportedEvent | undefined
  /**
   * Answers a request to any host whose path begins with `/data/` or `/ims/`.
   *
   * @returns `Response.error()` for a broken connection
   * @throws UnmatchedRequestError  for any other path
   * @throws the reason of `request.signal` when it aborts during latency or a hang
   */
  answer(request: Request): Promise<Response>
}

/** A request that is not for the platform at all. */
export class UnmatchedRequestError extends Error {
  constructor(request: Request) {
    super(`The simulator has no answer to ${request.method} ${request.url}.`)
    this.name = 'UnmatchedRequestError'
  }
}

/** Starts a platform with the demo organization in it. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const flags = simulatorFlagsSchema.parse(options.flags ?? {})
  const clock = options.clock ?? Date.now
  const organization = new Organization(
    {
      ...demoCredential,
      orgId: options.orgId ?? demoCredential.orgId,
      clock,
      newId: options.newId ?? (() => crypto.randomUUID()),
      flags,
      sandboxes: demoSandboxes(clock()),
    },
    seedSandbox,
  )
  const { orgId, clientId, clientSecret } = organization.settings
  const routes = allEndpoints.map((endpoint) => ({ endpoint, handler: toHandler(endpoint, organization) }))
  const faults = new Faults()
  const disturbed = disturbedPlatform(organization)
  return {
    orgId,
    clientId,
    clientSecret,
    handlers: routes.map(({ handler }) => handler),
    flags,
    faults,
    sampleEvent({ sandbox, flowId, audienceId }) {
      const known = organization.settings.sandboxes.find(({ name }) => name === sandbox)
      const store = known && organization.storeOf(known)
      const flow = store?.flows.find(flowId)
      return store && flow && exportedEvent(store, flow, audienceId)
    },
    async answer(request) {
      const effect = faults.take(request)
      await pause(options.latencyMs?.(request) ?? 0, request.signal)
      const act = () => respond(routes, request)
      return effect ? applyEffect(effect, request, act, disturbed) : act()
    },
  }
}

function disturbedPlatform({ settings, tokens }: Organization): DisturbedPlatform {
  return {
    refuse(code, request) {
      const requestId = request.headers.get('x-request-id') ?? crypto.randomUUID()
      const { pathname } = new URL(request.url)
      const refusal = refusalOf(code === 'permission' ? permissionCodeAt(pathname) : code)
      return refusal.toResponse({ requestId, nowMs: settings.clock(), flags: settings.flags })
    },
    expireToken: (request) => tokens.revoke(bearerToken(request) ?? ''),
  }
}

interface Route {
  readonly endpoint: Endpoint
  readonly handler: RequestHandler
}

async function respond(routes: readonly Route[], request: Request): Promise<Response> {
  const requestId = crypto.randomUUID()
  for (const handler of candidates(routes, request)) {
    const response = (await handler.run({ request, requestId }))?.response
    if (response) return response
  }
  throw new UnmatchedRequestError(request)
}

/** MSW copies a request for each handler it asks, so only those that could match are put to it. */
function candidates(routes: readonly Route[], request: Request): RequestHandler[] {
  const { pathname } = new URL(request.url)
  const method = request.method.toLowerCase()
  return routes
    .filter(({ endpoint }) => endpoint.method === 'all' || endpoint.method === method)
    .filter(({ endpoint }) => pathname.includes(endpoint.path.replace(/\/[:*].*$/, '')))
    .map(({ handler }) => handler)
}
