import 'server-only'
import type { LookupFunction } from 'node:net'

/** How Event Hubs is reached here. */
export interface EventHubsMeans {
  /** The operator’s address: called as it is, wherever it leads. `amqp(s)` for AMQP alone, `http(s)` for both. */
  readonly endpoint: string | undefined
  /** Resolves names for the sockets to Azure. */
  readonly lookup: LookupFunction
}

/** Which addresses to call for one namespace. */
export interface EventHubsPlace {
  /** The namespace’s own name: tokens are made for it, whatever host is called. */
  readonly hostname: string
  /** AMQP inside a WebSocket, or on a connection of its own. */
  readonly amqp:
    | { readonly kind: 'web-socket'; readonly url: string }
    | { readonly kind: 'socket'; readonly host: string; readonly port: number; readonly isSecure: boolean }
  /** Where the hubs can be listed; not everything that speaks AMQP can. */
  readonly rest: string | undefined
  /** Left out for an address that the operator chose. */
  readonly lookup: LookupFunction | undefined
}

/**
 * Builds the addresses of a namespace. A WebSocket on port 443 carries the same AMQP as port 5671, and firewalls that
 * let out nothing but web traffic let it pass.
 *
 * @param namespace  by the rules of the form: letters, digits and hyphens only
 */
export function eventHubsPlace(namespace: string, means: EventHubsMeans): EventHubsPlace {
  if (!/^[a-z][a-z0-9-]{4,48}[a-z0-9]$/i.test(namespace)) throw new TypeError('this is no namespace')
  const hostname = `${namespace.toLowerCase()}.servicebus.windows.net`
  const { endpoint, lookup } = means
  if (endpoint === undefined) {
    return { hostname, amqp: webSocketAt(`https://${hostname}`), rest: `https://${hostname}`, lookup }
  }
  const url = new URL(endpoint)
  if (!url.protocol.startsWith('amqp')) {
    return { hostname, amqp: webSocketAt(url.origin), rest: url.origin, lookup: undefined }
  }
  const isSecure = url.protocol === 'amqps:'
  const port = url.port === '' ? (isSecure ? 5_671 : 5_672) : Number(url.port)
  return {
    hostname,
    amqp: { kind: 'socket', host: url.hostname, port, isSecure },
    rest: undefined,
    lookup: undefined,
  }
}

function webSocketAt(origin: string): EventHubsPlace['amqp'] {
  return { kind: 'web-socket', url: `${origin.replace(/^http/, 'ws')}/$servicebus/websocket` }
}
