import type { PathParams, RequestHandler } from 'msw'
// The whole of MSW takes a tenth of a second longer to load, of which the simulator uses nothing.
import { http } from 'msw/core/http'
import type { Organization } from '../organization'
import { Refusal } from './refusal'

/** One request on its way through the platform. */
export interface PlatformCall {
  readonly request: Request
  readonly query: URLSearchParams
  /** Decoded path parameters. */
  readonly params: Readonly<Record<string, string>>
  readonly organization: Organization
  readonly requestId: string
}

/** What answers a call; it throws a `Refusal` to turn it down. */
export type Answer = (call: PlatformCall) => Response | Promise<Response>

/** A method and path of the platform, such as `get /data/core/ups/audiences/:id`. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'patch' | 'delete' | 'all'
  readonly path: string
  readonly answer: Answer
}

/** Puts an endpoint on the wire, on any host. Path parameters and a trailing slash are taken care of by MSW. */
export function toHandler(endpoint: Endpoint, organization: Organization): RequestHandler {
  return http[endpoint.method](`*${endpoint.path}`, async ({ request, params }) => {
    const call: PlatformCall = {
      request,
      query: new URL(request.url).searchParams,
      params: onlyStrings(params),
      organization,
      requestId: request.headers.get('x-request-id') ?? crypto.randomUUID(),
    }
    const response = await answerOrRefuse(endpoint.answer, call)
    response.headers.set('x-request-id', call.requestId)
    return response
  })
}

async function answerOrRefuse(answer: Answer, call: PlatformCall): Promise<Response> {
  try {
    return await answer(call)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { flags, clock } = call.organization.settings
    return error.toResponse({ requestId: call.requestId, nowMs: clock(), flags })
  }
}

function onlyStrings(params: PathParams): Record<string, string> {
  const entries = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return Object.fromEntries(entries)
}
