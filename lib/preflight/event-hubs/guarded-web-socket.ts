import 'server-only'
import { type Agent, WebSocket } from 'undici'

/** The kind of constructor that the AMQP library calls for its connection. */
type WebSocketClass = new (url: string, protocols?: string | string[]) => WebSocket

/** A WebSocket that goes to one address, over the given agent, whatever address it is asked for. */
export function guardedWebSocket(address: string, agent: Agent): WebSocketClass {
  return class extends WebSocket {
    constructor(_url: string, protocols: string | string[] = []) {
      super(address, { protocols, dispatcher: agent })
    }
  }
}
