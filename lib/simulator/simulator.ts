import type { RequestHandler } from 'msw'
import type { ExportedRecord } from '../activation/record-preview/exported-record'
import { demoCredential } from './demo-organization/credential'
import { demoContents } from './demo-organization/demo-contents'
import { demoSandboxes } from './demo-organization/sandboxes'
import { allEndpoints } from './endpoints'
import { permissionCodeAt, refusalOf } from './error-catalogue'
import { type EventQuestion, exportedEvent } from './exported-event/exported-event'
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
  /** May be changed at any time. */
  readonly flags: SimulatorFlags
  readonly faults: Faults
  /** What a dataflow exports for a sample profile; undefined when it sends no such audience. */
  sampleEvent(question: EventQuestion & { sandbox: string; flowId: string }): ExportedRecord | undefined
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
  const handlers = new Map<Endpoint, RequestHandler>()
  const faults = new Faults()
  const disturbed = disturbedPlatform(organization, (request) => respond(organization, handlers, request))
  return {
    orgId,
    clientId,
    clientSecret,
    flags,
    faults,
    sampleEvent({ sandbox, flowId, ...question }) {
      const known = organization.settings.sandboxes.find(({ name }) => name === sandbox)
      const store = known && organization.storeOf(known)
      const flow = store?.flows.find(flowId)
      return store && flow && exportedEvent(store, flow, question)
    },
    async answer(request) {
      const effect = faults.take(request)
      await pause(options.latencyMs?.(request) ?? 0, request.signal)
      const act = () => respond(organization, handlers, request)
      return effect ? applyEffect(effect, request, act, disturbed) : act()
    },
  }
}

function disturbedPlatform(
  { settings, tokens }: Organization,
  answer: DisturbedPlatform['answer'],
): DisturbedPlatform {
  return {
    answer,
    refuse(code, request) {
      const requestId = request.headers.get('x-request-id') ?? crypto.randomUUID()
      const { pathname } = new URL(request.url)
      const refusal = refusalOf(code === 'permission' ? permissionCodeAt(pathname) : code)
      return refusal.toResponse({ requestId, nowMs: settings.clock(), flags: settings.flags })
    },
    expireToken: (request) => tokens.revoke(bearerToken(request) ?? ''),
  }
}

/** @param handlers  those made so far: a handler costs more than a visitor who calls few endpoints should pay */
async function respond(
  organization: Organization,
  handlers: Map<Endpoint, RequestHandler>,
  request: Request,
): Promise<Response> {
  const requestId = crypto.randomUUID()
  for (const endpoint of candidates(request)) {
    const handler = handlers.get(endpoint) ?? toHandler(endpoint, organization)
    handlers.set(endpoint, handler)
    const response = (await handler.run({ request, requestId }))?.response
    if (response) return response
  }
  throw new UnmatchedRequestError(request)
}

/** MSW copies a request for each handler it asks, so only those that could match are put to it. */
function candidates(request: Request): Endpoint[] {
  const { pathname } = new URL(request.url)
  const wanted = request.method.toLowerCase()
  return allEndpoints
    .filter(({ method }) => method === 'all' || method === wanted)
    .filter(({ path }) => pathname.includes(path.replace(/\/[:*].*$/, '')))
}
