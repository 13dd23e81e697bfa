import { getResponse, type RequestHandler } from 'msw'
import { demoCredential } from './demo-organization/credential'
import { demoContents } from './demo-organization/demo-contents'
import { demoSandboxes } from './demo-organization/sandboxes'
import { applyEffect, Faults } from './faults'
import { type SimulatorFlags, simulatorFlagsSchema } from './flags'
import { flowServiceEndpoints } from './flow-service/endpoints'
import { imsEndpoints } from './ims/token-endpoint'
import { Organization } from './organization'
import { sandboxEndpoints } from './sandbox-management/endpoints'
import { schemaRegistryEndpoints } from './schema-registry/endpoints'
import { segmentationEndpoints } from './segmentation/endpoints'
import { type Endpoint, toHandler } from './wire/endpoint'
import { behindGateway, notFoundAtGateway } from './wire/gateway'
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
    demoContents,
  )
  const { orgId, clientId, clientSecret } = organization.settings
  const routes = endpoints.map((endpoint) => ({ endpoint, handler: toHandler(endpoint, organization) }))
  const faults = new Faults()
  return {
    orgId,
    clientId,
    clientSecret,
    handlers: routes.map(({ handler }) => handler),
    flags,
    faults,
    async answer(request) {
      const effect = faults.take(request)
      await pause(options.latencyMs?.(request) ?? 0, request.signal)
      const act = () => respond(routes, request)
      return effect ? applyEffect(effect, request, act) : act()
    },
  }
}

/** The first that matches answers, so the catch-alls come last. */
const endpoints: readonly Endpoint[] = [
  ...imsEndpoints,
  ...[
    ...flowServiceEndpoints,
    ...segmentationEndpoints,
    ...schemaRegistryEndpoints,
    ...sandboxEndpoints,
    { method: 'all' as const, path: '/data/*', answer: notFoundAtGateway },
  ].map((endpoint) => ({ ...endpoint, answer: behindGateway(endpoint.answer) })),
  { method: 'all', path: '/ims/*', answer: notFoundAtGateway },
]

interface Route {
  readonly endpoint: Endpoint
  readonly handler: RequestHandler
}

async function respond(routes: readonly Route[], request: Request): Promise<Response> {
  const response = await getResponse(candidates(routes, request), request)
  if (!response) throw new UnmatchedRequestError(request)
  return response
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
