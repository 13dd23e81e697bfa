import 'server-only'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'

const connectTimeoutMs = 5_000
const answerTimeoutMs = 8_000

export interface GuardedAgent {
  readonly agent: Agent
  /** Why the last connection did not come about: what is built on top of it only says that it did not. */
  readonly connectError: () => unknown
}

/** Connections whose names are resolved by `lookup`, or by the system for an address that the operator chose. */
export function createGuardedAgent(lookup: LookupFunction | undefined): GuardedAgent {
  let connectError: unknown
  const connect = buildConnector({ timeout: connectTimeoutMs, ...(lookup ? { lookup } : {}) })
  const agent = new Agent({
    headersTimeout: answerTimeoutMs,
    bodyTimeout: answerTimeoutMs,
    connect: (options, callback) => {
      connect(options, (...result) => {
        connectError = result[0] ?? undefined
        callback(...result)
      })
    },
  })
  return { agent, connectError: () => connectError }
}
