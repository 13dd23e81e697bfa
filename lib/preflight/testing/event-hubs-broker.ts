import type { Socket } from 'node:net'
import rhea, { type Connection, type EventContext, type Receiver, type Sender } from 'rhea'
import type { EventHubsBehaviour } from './event-hubs-behaviour'
import {
  type LinkRefusal,
  notFound,
  playedLinkRefusals,
  playedTokenReplies,
  type Reply,
  tokenReply,
  unauthorized,
} from './event-hubs-replies'
import { type Namespace, type Policy, verifySasToken } from './verify-sas-token'

interface BrokerOptions {
  readonly namespaces: Readonly<Record<string, Namespace>>
  readonly behaviour: () => EventHubsBehaviour
}

/** The AMQP side: put-token, the properties of hubs, and links to send over. */
export function createEventHubsBroker({ namespaces, behaviour }: BrokerOptions) {
  /** What was asked and answered, in order: the round trips above the connection. */
  const exchanges: string[] = []
  const events: { readonly hub: string; readonly text: string }[] = []
  const claims = new WeakMap<Connection, Map<string, Policy>>()
  const container = rhea.create_container()
  container.options.receiver_options = { credit_window: 0, autoaccept: false }

  const namespaceOf = ({ hostname }: Connection): Namespace | undefined =>
    namespaces[hostname?.split('.')[0] ?? '']
  const claimOf = (connection: Connection, path: string): Policy | undefined =>
    claims.get(connection)?.get(path)

  container.on('connection_open', ({ connection }: EventContext) => {
    claims.set(connection, new Map())
    if (namespaceOf(connection)) return
    connection.close({ condition: 'amqp:not-found', description: 'The namespace could not be found.' })
  })

  /** The other side opens a link to send over. */
  container.on('receiver_open', ({ receiver, connection }: EventContext) => {
    if (!receiver) return
    const address = addressOf(receiver)
    if (address === '$cbs' || address === '$management') return grant(receiver)
    exchanges.push(`attach ${address}`)
    const refusal = refuseLink(address, connection)
    if (refusal) return receiver.close(refusal)
    if (behaviour().hubs[address] === 'cut') return cut(connection)
    grant(receiver)
  })

  container.on('sender_open', ({ sender }: EventContext) => {
    const address = sender?.source.address
    if (sender && address !== undefined) sender.set_source({ address })
  })

  container.on('message', (context: EventContext) => {
    const { receiver } = context
    if (!receiver) return
    const address = addressOf(receiver)
    if (address === '$cbs') return answer(context, putToken(context))
    if (address === '$management') return answer(context, readHub(context))
    takeEvent(context, address)
  })

  // Connections that break are what some tests are about.
  for (const event of ['connection_error', 'error', 'disconnected']) container.on(event, () => undefined)

  function putToken({ message, connection }: EventContext): Reply {
    exchanges.push('put-token')
    const played = playedTokenReplies[behaviour().putToken]
    if (played) return played
    const verified = verifySasToken(String(message?.body), { namespaces, nowMs: Date.now() })
    if (!verified.ok) return tokenReply(verified.why, behaviour().namesUnknownKeys)
    const [hub = ''] = verified.path.split('/')
    if (hub !== '' && !verified.namespace.hubs.includes(hub)) return notFound(hub)
    claims.get(connection)?.set(verified.path, verified.policy)
    return { status: 202, description: 'Accepted' }
  }

  function readHub({ message, connection }: EventContext): Reply {
    const hub = String(message?.application_properties?.name)
    exchanges.push(`READ ${hub}`)
    const rights = claimOf(connection, `${hub}/$management`)?.rights ?? []
    const mayRead = rights.some((right) => right !== 'Send' || !behaviour().readNeedsListen)
    if (!mayRead) return unauthorized('Listen', hub)
    if (!namespaceOf(connection)?.hubs.includes(hub)) return notFound(hub)
    const body = { name: hub, created_at: new Date(), partition_count: 1, partition_ids: ['0'] }
    return { status: 200, description: 'OK', body }
  }

  /** Rights come before existence, so that nobody can ask around for names. */
  function refuseLink(hub: string, connection: Connection): LinkRefusal | undefined {
    const rights = claimOf(connection, hub)?.rights ?? []
    if (!rights.some((right) => right !== 'Listen')) return unauthorized('Send', hub)
    if (!namespaceOf(connection)?.hubs.includes(hub)) return notFound(hub)
    return playedLinkRefusals[behaviour().hubs[hub] ?? '']
  }

  function takeEvent({ message, connection, delivery }: EventContext, hub: string): void {
    exchanges.push(`transfer ${hub}`)
    if (behaviour().events === 'cut') {
      cut(connection)
      return
    }
    if (behaviour().events === 'reject') {
      delivery?.reject({ condition: 'amqp:link:message-size-exceeded', description: 'Too large.' })
      return
    }
    events.push({ hub, text: textOf(message?.body) })
    delivery?.accept()
  }

  return {
    container,
    exchanges,
    events,
    /** Takes a WebSocket as a connection. */
    accept: (webSocket: object): void => {
      // Guaranteed by rhea, whose types ask for a socket: a WebSocket's events are all that it uses.
      container.websocket_accept(webSocket as Socket, { port: 0 })
    },
  }
}

function addressOf(receiver: Receiver): string {
  return receiver.target.address ?? ''
}

function grant(receiver: Receiver): void {
  receiver.set_target({ address: addressOf(receiver) })
  receiver.add_credit(100)
}

/** Answers over the link that the other side opened for answers. */
function answer({ message, connection, delivery }: EventContext, reply: Reply): void {
  delivery?.accept()
  const replyTo = message?.reply_to
  connection.each_sender((sender: Sender) => {
    if (sender.target.address !== replyTo && sender.name !== replyTo) return
    sender.send({
      ...(replyTo === undefined ? {} : { to: replyTo }),
      ...(message?.message_id === undefined ? {} : { correlation_id: message.message_id }),
      application_properties: {
        'status-code': reply.status,
        'status-description': reply.description,
        ...(reply.condition ? { 'error-condition': reply.condition } : {}),
      },
      body: reply.body ?? '',
    })
  })
}

/** rhea wraps WebSockets so that they can only be ended, which is cut enough. */
function cut({ socket }: Connection): void {
  // Guaranteed by rhea, whose types leave it open: a connection that speaks has a socket.
  ;(socket as Pick<Socket, 'end'>).end()
}

/** An event's body comes as a data section, which holds bytes. */
function textOf(body: unknown): string {
  const content: unknown =
    typeof body === 'object' && body !== null && 'content' in body ? body.content : body
  return Buffer.isBuffer(content) ? content.toString() : String(content)
}
