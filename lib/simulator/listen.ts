import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Simulator, UnmatchedRequestError } from './simulator'

/** A simulator that answers on the network. */
export interface Listening {
  readonly url: string
  /** Breaks open connections and frees the port. */
  close(): Promise<void>
}

/**
 * Hosts a simulator over HTTP.
 *
 * @param where  port 0 takes any free one
 * @throws the listening error of Node, such as `EADDRINUSE`
 */
export function listen(simulator: Simulator, where: { port: number; host: string }): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    exchange(simulator, incoming, outgoing).catch((error: unknown) => fail(outgoing, error))
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(where.port, where.host, () => {
      server.off('error', reject)
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : where.port
      const host = where.host.includes(':') ? `[${where.host}]` : where.host
      resolve({ url: `http://${host}:${port}`, close })
    })
  })
}

async function exchange(
  simulator: Simulator,
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
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`, {
    method,
    headers: readHeaders(incoming),
    body: hasBody ? Buffer.concat(chunks) : null,
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
function fail(outgoing: ServerResponse, error: unknown): void {
  if (outgoing.destroyed || outgoing.headersSent) {
    outgoing.destroy()
    return
  }
  const isStranger = error instanceof UnmatchedRequestError
  const status = isStranger ? 404 : 500
  const message = isStranger ? 'The requested resource was not found' : 'The simulator failed; see its log.'
  if (!isStranger) console.error(error)
  outgoing.writeHead(status, { 'content-type': 'application/json' })
  outgoing.end(JSON.stringify({ error_code: `${status}000`, message }))
}
