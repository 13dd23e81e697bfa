import { z } from 'zod'
import type { ArmedFault } from '../faults'
import { simulatorFlagsSchema } from '../flags'
import type { Simulator } from '../simulator'
import { faultSchema } from './fault-schema'
import { sampleEvent } from './sample-event'

/** Something the simulator can be told that no platform can. */
export interface ControlEndpoint {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly purpose: string
  answer(simulator: Simulator, request: Request): Response | Promise<Response>
}

/** A path no service of the platform has. */
const base = '/_simulator'

/** Faults and flags of a running simulator, and a look at what it would export. */
export const controlEndpoints: readonly ControlEndpoint[] = [
  { method: 'GET', path: `${base}/faults`, purpose: 'Lists the faults that wait.', answer: listFaults },
  { method: 'POST', path: `${base}/faults`, purpose: 'Adds one fault.', answer: addFault },
  { method: 'DELETE', path: `${base}/faults`, purpose: 'Clears all faults.', answer: clearFaults },
  { method: 'GET', path: `${base}/flags`, purpose: 'Shows all flags.', answer: listFlags },
  { method: 'POST', path: `${base}/flags`, purpose: 'Changes the flags it names.', answer: changeFlags },
  { method: 'DELETE', path: `${base}/flags`, purpose: 'Sets all flags back.', answer: resetFlags },
  {
    method: 'GET',
    path: `${base}/event`,
    purpose:
      'Samples what a dataflow exports: sandbox, flowId, audienceId, profile (joins, sparse, leaves, changes).',
    answer: sampleEvent,
  },
]

/**
 * Answers what is asked of the simulator itself.
 *
 * @returns undefined when the path is not one of its own
 */
export async function answerControl(simulator: Simulator, request: Request): Promise<Response | undefined> {
  const { pathname } = new URL(request.url)
  if (!pathname.startsWith(`${base}/`)) return undefined
  const endpoint = controlEndpoints.find(({ method, path }) => method === request.method && path === pathname)
  if (!endpoint) return Response.json({ error: `${request.method} ${pathname} is unknown.` }, { status: 404 })
  return endpoint.answer(simulator, request)
}

function listFaults({ faults }: Simulator): Response {
  return Response.json({ faults: faults.list().map(shown) })
}

async function addFault(simulator: Simulator, request: Request): Promise<Response> {
  const parsed = faultSchema.safeParse(await readJson(request))
  if (!parsed.success) return wrong(parsed.error)
  simulator.faults.add(parsed.data)
  return Response.json({ faults: simulator.faults.list().map(shown) }, { status: 201 })
}

function clearFaults({ faults }: Simulator): Response {
  faults.clear()
  return new Response(null, { status: 204 })
}

function listFlags({ flags }: Simulator): Response {
  return Response.json({ flags })
}

async function changeFlags({ flags }: Simulator, request: Request): Promise<Response> {
  const changes = z.record(z.string(), z.unknown()).safeParse(await readJson(request))
  if (!changes.success) return wrong(changes.error)
  const parsed = simulatorFlagsSchema.safeParse({ ...flags, ...changes.data })
  if (!parsed.success) return wrong(parsed.error)
  Object.assign(flags, parsed.data)
  return Response.json({ flags })
}

function resetFlags({ flags }: Simulator): Response {
  Object.assign(flags, simulatorFlagsSchema.parse({}))
  return Response.json({ flags })
}

function shown({ fault, skipsLeft, hitsLeft }: ArmedFault): unknown {
  const { method, path, effect } = fault
  return { method, path: path?.source, skipsLeft, hitsLeft, effect }
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    return undefined
  }
}

function wrong(error: z.ZodError): Response {
  return Response.json({ error: z.prettifyError(error) }, { status: 400 })
}
