import 'server-only'
import {
  type ConnectionConfig,
  ConnectionContextBase,
  Constants,
  createSasTokenProvider,
  RequestResponseLink,
  TokenType,
} from '@azure/core-amqp'
import { ConnectionEvents, message } from 'rhea-promise'
import { createGuardedAgent } from '../network/guarded-agent'
import type { EventHubsPlace } from './event-hubs-place'
import { guardedWebSocket } from './guarded-web-socket'
import './silent-frames'

const operationTimeoutMs = 8_000

export interface SasKey {
  readonly sasKeyName: string
  readonly sasKey: string
}

/** The other side hung up in the middle of a question. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError'
}

export type AmqpConnection = ReturnType<typeof createAmqpConnection>

/**
 * A connection to one namespace on the AMQP layer of Azure's SDK, one method for each question. Nothing connects before
 * `open`.
 */
export function createAmqpConnection(place: EventHubsPlace, key: SasKey, signal: AbortSignal) {
  const { agent, connectError } = createGuardedAgent(place.lookup)
  const context = ConnectionContextBase.create({
    config: configOf(place, key, agent),
    connectionProperties: { product: 'Sluice', version: '1', userAgent: 'sluice-preflight' },
    operationTimeoutInMs: operationTimeoutMs,
  })
  const { connection, cbsSession } = context
  const tokens = createSasTokenProvider({ sharedAccessKeyName: key.sasKeyName, sharedAccessKey: key.sasKey })
  const lost = whenLost(connection)
  const answered = <T>(question: Promise<T>): Promise<T> => Promise.race([lost.promise, question])
  const asked = { abortSignal: signal, timeoutInMs: operationTimeoutMs }

  return {
    /** Why the network let no connection come about; undefined when it did. */
    connectError,
    open: async (): Promise<void> => {
      lost.watch()
      await answered(connection.open({ abortSignal: signal }))
      // A namespace that hangs up right after its greeting must not be greeted again by the next question.
      await answered(Promise.resolve())
      await answered(cbsSession.init(asked))
    },
    /** Presents the key for a hub, or for the namespace when the path is empty. */
    putToken: async (path: string): Promise<void> => {
      const audience = `sb://${place.hostname}/${path}`
      const { token } = await tokens.getToken(audience)
      await answered(cbsSession.negotiateClaim(audience, token, TokenType.CbsTokenTypeSas, asked))
    },
    /** Reads a hub's properties; a success says that it is there. */
    readHub: async (hub: string): Promise<void> => {
      const address = Constants.management
      const replyTo = crypto.randomUUID()
      const link = await answered(
        RequestResponseLink.create(
          connection,
          { target: { address } },
          { source: { address }, name: replyTo, target: { address: replyTo } },
          { abortSignal: signal },
        ),
      )
      const properties = { operation: 'READ', name: hub, type: 'com.microsoft:eventhub' }
      const request = { body: '', reply_to: replyTo, to: address, application_properties: properties }
      await answered(link.sendRequest(request, { ...asked, requestName: 'READ' }))
    },
    /** Opens a link to send over, which needs the right to send. Nothing is sent by it. */
    openSender: (hub: string): Promise<AwaitableSender> => {
      const options = { name: crypto.randomUUID(), target: { address: hub }, abortSignal: signal }
      return answered(connection.createAwaitableSender(options))
    },
    send: async (sender: AwaitableSender, text: string, traceId: string): Promise<void> => {
      const body: unknown = message.data_section(Buffer.from(text))
      const properties = { sluiceTest: 'true', traceId }
      const event = { body, content_type: 'application/json', application_properties: properties }
      await answered(
        sender.send(event, { abortSignal: signal, timeoutInSeconds: operationTimeoutMs / 1_000 }),
      )
    },
    /** A token for Azure's HTTP interface. */
    restToken: async (): Promise<string> => (await tokens.getToken(`sb://${place.hostname}/`)).token,
    agent,
    close: async (): Promise<void> => {
      lost.stopWatching()
      // Said goodbye to, whether or not the other side says it too.
      connection.close({ abortSignal: AbortSignal.timeout(1_000) }).catch(() => undefined)
      await agent.destroy()
    },
  }
}

type Connection = ConnectionContextBase['connection']
export type AwaitableSender = Awaited<ReturnType<Connection['createAwaitableSender']>>

function configOf(
  { hostname, amqp }: EventHubsPlace,
  { sasKeyName, sasKey }: SasKey,
  agent: ReturnType<typeof createGuardedAgent>['agent'],
): ConnectionConfig {
  const common = {
    connectionString: '',
    endpoint: `sb://${hostname}/`,
    sharedAccessKeyName: sasKeyName,
    sharedAccessKey: sasKey,
    amqpHostname: hostname,
  }
  if (amqp.kind === 'socket') {
    const { host, port, isSecure } = amqp
    return { ...common, host, port, useDevelopmentEmulator: !isSecure }
  }
  return { ...common, host: hostname, webSocket: guardedWebSocket(amqp.url, agent) }
}

const endings = [ConnectionEvents.connectionClose, ConnectionEvents.disconnected] as const

/** The SDK's questions wait for their deadline when the connection is gone; this does not. */
function whenLost(connection: Connection) {
  const { promise, reject } = rejectable()
  // The other side may say why it hangs up.
  const onLost = () => reject(connection.error ?? new ConnectionLostError('the connection was closed'))
  // Nobody may be asking at that moment.
  promise.catch(() => undefined)
  return {
    promise,
    watch: (): void => {
      for (const event of endings) connection.on(event, onLost)
    },
    stopWatching: (): void => {
      for (const event of endings) connection.removeListener(event, onLost)
    },
  }
}

function rejectable() {
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<never>((_resolve, rejectPromise) => {
    reject = rejectPromise
  })
  return { promise, reject: (reason: unknown) => reject(reason) }
}
