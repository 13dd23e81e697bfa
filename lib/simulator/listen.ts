import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { type Simulator, UnmatchedRequestError } from './simulator'

/** A simulator that answers on the network. */
export interface Listening {
  readonly url: string
  /** Breaks open connections and frees the port. */
  readonly close: () => Promise<void>
}

/** Where a simulator listens and whom it tells of its own failures. */
export interface ListenOptions {
  /** 0 takes any free one. */
  readonly port: number
  readonly host: string
  /** Told what made an exchange fail, of which its caller sees no more than a 500. */
  readonly onError?: (error: unknown) => void
}

/**
 * Hosts a simulator over HTTP.
 *
 * @throws the listening error of Node, such as `EADDRINUSE`
 */
export function listen(
  simulator: Pick<Simulator, 'answer'>,
  { port, host, onError }: ListenOptions,
): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    exchange(simulator, incoming, outgoing).catch((error: unknown) => fail(outgoing, error, onError))
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      const takenPort = typeof address === 'object' && address ? address.port : port
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${takenPort}`, close })
    })
  })
}

async function exchange(
  simulator: Pick<Simulator, 'answer'>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  outgoing.on('close', () => gone.abort())
  const request = await toRequest(incoming, gone.signal)
  const response = await simulator.answer(request)
  if (response.type === 'error') {
    outgoing.destroy()
    return
  }
  const body = Buffer.from(await response.arrayBuffer())
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(body)
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const body = await buffer(incoming)
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`, {
    method,
    headers: readHeaders(incoming),
    body: hasBody ? body : null,
    signal,
  })
}

function readHeaders({ headers }: IncomingMessage): Headers {
  const read = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) read.append(name, one)
  }
  return read
}

/** A request that cannot be read or is not for the platform gets an answer; a broken one needs none. */
function fail(outgoing: ServerResponse, error: unknown, onError: ListenOptions['onError']): void {
  if (outgoing.destroyed || outgoing.headersSent) {
    outgoing.destroy()
    return
  }
  const isStranger = error instanceof UnmatchedRequestError
  const status = isStranger ? 404 : 500
  const message = isStranger ? 'The requested resource was not found' : 'The simulator failed; see its log.'
  if (!isStranger) onError?.(error)
  outgoing.writeHead(status, { 'content-type': 'application/json' })
  outgoing.end(JSON.stringify({ error_code: `${status}000`, message }))
}
