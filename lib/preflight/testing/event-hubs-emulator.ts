import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import rhea, { type Connection, type EventContext, type Receiver, type Sender } from 'rhea'
import { WebSocketServer } from 'ws'
import { type EventHubsBehaviour, eventHubsBehaviourSchema } from './event-hubs-behaviour'
import { readBody } from './read-body'
import { type Namespace, type Policy, type Verified, verifySasToken } from './verify-sas-token'

export interface EventHubsEmulatorOptions {
  readonly port?: number
  /** Namespaces by name. */
  readonly namespaces: Readonly<Record<string, Namespace>>
}

export type EventHubsEmulator = Awaited<ReturnType<typeof startEventHubsEmulator>>

/**
 * Event Hubs as far as this application uses it: AMQP 1.0 inside WebSockets and on a socket of its own, with put-token,
 * the properties of hubs, links to send over, and the list of hubs over HTTP. Tokens are verified, rights are checked
 * before existence as Azure does, and failures are played. `PUT /_emulator` with a behaviour changes it while it runs.
 */
export async function startEventHubsEmulator({ port = 0, namespaces }: EventHubsEmulatorOptions) {
  let behaviour: EventHubsBehaviour = eventHubsBehaviourSchema.parse({})
  /** What was asked and answered, in order: the round trips above the connection. */
  const exchanges: string[] = []
  const events: { readonly hub: string; readonly text: string }[] = []
  const claims = new WeakMap<Connection, Map<string, Policy>>()

  const verify = (token: string): Verified => verifySasToken(token, { namespaces, nowMs: Date.now() })
  const container = rhea.create_container()
  container.options.receiver_options = { credit_window: 0, autoaccept: false }

  container.on('connection_open', ({ connection }: EventContext) => {
    claims.set(connection, new Map())
    const name = namespaceOf(connection)
    if (namespaces[name]) return
    connection.close({
      condition: 'amqp:not-found',
      description: `The namespace ${name} could not be found.`,
    })
  })

  /** The other side opens a link to send over. */
  container.on('receiver_open', ({ receiver, connection }: EventContext) => {
    if (!receiver) return
    const address = String(receiver.target?.address ?? '')
    if (address === '$cbs' || address === '$management') return grant(receiver, address)
    exchanges.push(`attach ${address}`)
    const refusal = refuseLink(address, connection)
    if (refusal) return receiver.close(refusal)
    if (behaviour.hubs[address] === 'cut') return cut(connection)
    grant(receiver, address)
  })

  container.on('sender_open', ({ sender }: EventContext) => {
    const address = sender?.source?.address
    if (sender && address !== undefined) sender.set_source({ address })
  })

  container.on('message', (context: EventContext) => {
    const { message, connection, receiver, delivery } = context
    if (!message || !receiver || !delivery) return
    const address = String(receiver.target?.address ?? '')
    if (address === '$cbs') return answer(context, putToken(context))
    if (address === '$management') return answer(context, read(context))
    exchanges.push(`transfer ${address}`)
    if (behaviour.events === 'cut') return cut(connection)
    if (behaviour.events === 'reject') {
      return void delivery.reject({ condition: 'amqp:link:message-size-exceeded', description: 'Too large.' })
    }
    events.push({ hub: address, text: String(message.body?.content ?? message.body) })
    delivery.accept()
  })

  container.on('connection_error', () => undefined)
  container.on('error', () => undefined)
  container.on('disconnected', () => undefined)

  function grant(receiver: Receiver, address: string): void {
    receiver.set_target({ address })
    receiver.add_credit(100)
  }

  function namespaceOf(connection: Connection): string {
    return String(connection.hostname ?? '').split('.')[0] ?? ''
  }

  interface Reply {
    readonly status: number
    readonly description: string
    readonly condition?: string
    readonly body?: unknown
  }

  function putToken({ message, connection }: EventContext): Reply {
    const name = String(message?.application_properties?.name ?? '')
    exchanges.push('put-token')
    const played = putTokenReplies[behaviour.putToken]
    if (played) return played
    const verified = verify(String(message?.body ?? ''))
    if (!verified.ok) return tokenReply(verified.why, behaviour.namesUnknownKeys)
    const [hub = ''] = verified.path.split('/')
    if (hub !== '' && !verified.namespace.hubs.includes(hub)) return notFound(name)
    claims.get(connection)?.set(verified.path, verified.policy)
    return { status: 202, description: 'Accepted' }
  }

  function read({ message, connection }: EventContext): Reply {
    const hub = String(message?.application_properties?.name ?? '')
    exchanges.push(`READ ${hub}`)
    const policy = claims.get(connection)?.get(`${hub}/$management`)
    if (!policy) return unauthorized('Listen', hub)
    const mayRead = !behaviour.readNeedsListen || policy.rights.some((right) => right !== 'Send')
    if (!mayRead) return unauthorized('Listen', hub)
    if (!namespaces[namespaceOf(connection)]?.hubs.includes(hub)) return notFound(hub)
    const body = { name: hub, created_at: new Date(), partition_count: 1, partition_ids: ['0'] }
    return { status: 200, description: 'OK', body }
  }

  function refuseLink(hub: string, connection: Connection) {
    const policy = claims.get(connection)?.get(hub)
    if (!policy?.rights.some((right) => right !== 'Listen')) {
      return { condition: 'amqp:unauthorized-access', description: unauthorized('Send', hub).description }
    }
    if (!namespaces[namespaceOf(connection)]?.hubs.includes(hub)) {
      return { condition: 'amqp:not-found', description: notFound(hub).description }
    }
    return linkRefusals[behaviour.hubs[hub] ?? '']
  }

  function answer({ message, connection, delivery }: EventContext, reply: Reply): void {
    delivery?.accept()
    const replyTo = message?.reply_to
    connection.each_sender((sender: Sender) => {
      if (sender.target?.address !== replyTo && sender.name !== replyTo) return
      sender.send({
        to: replyTo,
        correlation_id: message?.message_id,
        application_properties: {
          'status-code': reply.status,
          'status-description': reply.description,
          ...(reply.condition ? { 'error-condition': reply.condition } : {}),
        },
        body: reply.body ?? '',
      })
    })
  }

  function cut(connection: Connection): void {
    connection.socket?.end?.()
    connection.socket?.destroy?.()
  }

  async function answerHttp(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    if (request.url === '/_emulator') {
      behaviour = eventHubsBehaviourSchema.parse(JSON.parse(body.toString() || '{}'))
      return void response.writeHead(204).end()
    }
    if (!request.url?.startsWith('/$Resources/EventHubs')) return void response.writeHead(404).end()
    exchanges.push('GET $Resources/EventHubs')
    const verified = verify(request.headers.authorization ?? '')
    if (!verified.ok || !verified.policy.rights.includes('Manage')) {
      const detail =
        'SubCode=40100: Unauthorized : Unauthorized access for List operation. Manage claim is required.'
      return void response.writeHead(401).end(`<Error><Code>401</Code><Detail>${detail}</Detail></Error>`)
    }
    const entries = verified.namespace.hubs.map((hub) => `<entry><title type="text">${hub}</title></entry>`)
    response
      .writeHead(200, { 'Content-Type': 'application/atom+xml' })
      .end(
        `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">EventHubs</title>${entries.join('')}</feed>`,
      )
  }

  const webSockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'AMQPWSB10' })
  const server = createServer((request, response) => {
    answerHttp(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (refuseUpgrade(behaviour, socket)) return
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', () => undefined)
      // rhea takes anything with the events of a WebSocket; its types know only sockets.
      container.websocket_accept(webSocket as never, {} as never)
    })
  })
  const plain = container.listen({ port: 0, host: '127.0.0.1' })

  server.listen(port, '127.0.0.1')
  await Promise.all([once(server, 'listening'), once(plain, 'listening')])
  return {
    /** For HTTP, and for AMQP inside WebSockets. */
    url: `http://127.0.0.1:${portOf(server)}`,
    /** For AMQP alone. */
    amqpUrl: `amqp://127.0.0.1:${portOf(plain)}`,
    exchanges,
    events,
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

function portOf(server: { address(): string | AddressInfo | null }): number {
  // Guaranteed by listening on a port: a server on a pipe would have a path.
  return (server.address() as AddressInfo).port
}

const notes = 'TrackingId:00000000-0000-0000-0000-000000000000_G1, SystemTracker:gateway1'

function notFound(hub: string) {
  return {
    status: 404,
    description: `The messaging entity 'sb://${hub}' could not be found. ${notes}`,
    condition: 'amqp:not-found',
  }
}

function unauthorized(right: string, hub: string) {
  return {
    status: 401,
    description: `Unauthorized access. '${right}' claim(s) are required to perform this operation. Resource: 'sb://${hub}'. ${notes}`,
    condition: 'amqp:unauthorized-access',
  }
}

function refusedToken(description: string) {
  return { status: 401, description: `${description} ${notes}`, condition: 'amqp:unauthorized-access' }
}

const putTokenReplies: Readonly<Record<string, ReturnType<typeof refusedToken> | undefined>> = {
  'ip-refused': refusedToken('Ip has been prevented to connect to the endpoint.'),
  'sas-disabled': refusedToken('Unauthorized. Local authentication is disabled for this namespace.'),
  expired: refusedToken('ExpiredToken: The token has expired.'),
  busy: { status: 503, description: `The server is busy. ${notes}`, condition: 'com.microsoft:server-busy' },
}

function tokenReply(why: string, namesUnknownKeys: boolean) {
  if (why === 'expired') return refusedToken('ExpiredToken: The token has expired.')
  if (why === 'no-key-name' && namesUnknownKeys) return refusedToken('The SAS key name does not exist.')
  return refusedToken('InvalidSignature: The token has an invalid signature.')
}

const linkRefusals: Readonly<Record<string, { condition: string; description: string } | undefined>> = {
  disabled: { condition: 'com.microsoft:entity-disabled', description: `The entity is disabled. ${notes}` },
  full: { condition: 'amqp:resource-limit-exceeded', description: `Quota exceeded. ${notes}` },
  busy: { condition: 'com.microsoft:server-busy', description: `The server is busy. ${notes}` },
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
