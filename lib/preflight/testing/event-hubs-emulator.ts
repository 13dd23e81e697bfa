import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { type EventHubsBehaviour, eventHubsBehaviourSchema } from './event-hubs-behaviour'
import { createEventHubsBroker } from './event-hubs-broker'
import { hubFeed, manageNeeded } from './event-hubs-replies'
import { readBody } from './read-body'
import { type Namespace, verifySasToken } from './verify-sas-token'

export interface EventHubsEmulatorOptions {
  readonly port?: number
  /** Namespaces by name. */
  readonly namespaces: Readonly<Record<string, Namespace>>
}

export type EventHubsEmulator = Awaited<ReturnType<typeof startEventHubsEmulator>>

/**
 * Event Hubs as far as this application uses it: AMQP 1.0 inside WebSockets and on a socket of its own, and the list of
 * hubs over HTTP. Tokens are verified, rights are checked before existence as Azure does, and failures are played.
 * `PUT /_emulator` with a behaviour changes it while it runs.
 */
export async function startEventHubsEmulator({ port = 0, namespaces }: EventHubsEmulatorOptions) {
  let behaviour: EventHubsBehaviour = eventHubsBehaviourSchema.parse({})
  const broker = createEventHubsBroker({ namespaces, behaviour: () => behaviour })

  async function answerHttp(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    if (request.url === '/_emulator') {
      behaviour = eventHubsBehaviourSchema.parse(JSON.parse(body.toString() || '{}'))
      response.writeHead(204).end()
      return
    }
    if (!request.url?.startsWith('/$Resources/EventHubs')) {
      response.writeHead(404).end()
      return
    }
    broker.exchanges.push('GET $Resources/EventHubs')
    const verified = verifySasToken(request.headers.authorization ?? '', { namespaces, nowMs: Date.now() })
    if (!verified.ok || !verified.policy.rights.includes('Manage')) {
      response.writeHead(401).end(manageNeeded)
      return
    }
    response.writeHead(200, { 'Content-Type': 'application/atom+xml' }).end(hubFeed(verified.namespace.hubs))
  }

  const server = createServer((request, response) => {
    answerHttp(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  const webSockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'AMQPWSB10' })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (refuseUpgrade(behaviour, socket)) return
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', () => undefined)
      broker.accept(webSocket)
    })
  })
  const plain = broker.container.listen({ port: 0, host: '127.0.0.1' })
  server.listen(port, '127.0.0.1')
  await Promise.all([once(server, 'listening'), once(plain, 'listening')])
  return {
    /** For HTTP, and for AMQP inside WebSockets. */
    url: `http://127.0.0.1:${portOf(server)}`,
    /** For AMQP alone. */
    amqpUrl: `amqp://127.0.0.1:${portOf(plain)}`,
    exchanges: broker.exchanges,
    events: broker.events,
    behave: (change: Partial<EventHubsBehaviour>): void => {
      behaviour = eventHubsBehaviourSchema.parse(change)
    },
    close: async (): Promise<void> => {
      for (const client of webSockets.clients) client.terminate()
      server.closeAllConnections()
      await Promise.all([server, plain].map((one) => new Promise((resolve) => one.close(resolve))))
    },
  }
}

function portOf(server: Server): number {
  // Guaranteed by listening on a port: a server on a pipe would have a path.
  return (server.address() as AddressInfo).port
}

/** Answers instead of AMQP; false when nothing is to be played. */
function refuseUpgrade({ answer }: EventHubsBehaviour, socket: Duplex): boolean {
  if (answer === 'normal') return false
  if (answer === 'cut') socket.destroy()
  if (answer === 'page')
    socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 7\r\n\r\nsign in')
  if (answer === 'unavailable') socket.end('HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n')
  return true
}
