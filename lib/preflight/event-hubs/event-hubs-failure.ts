import { isMessagingError, translate } from '@azure/core-amqp'
import type { eventHubsFindings } from '../../destinations/preflight/event-hubs-findings'
import { type ConnectFailure, readConnectFailure } from '../network/connect-failure'
import { ConnectionLostError } from './amqp-connection'

export type EventHubsCause = keyof typeof eventHubsFindings

/** What a question that failed means. */
export type EventHubsFailure =
  | { readonly kind: 'broken'; readonly cause: EventHubsCause }
  /** The token was accepted, but not for this. */
  | { readonly kind: 'denied'; readonly right: 'Send' | 'Listen' | 'Manage' | undefined }
  | { readonly kind: 'not-found' }
  /** The connection broke, or nothing came. */
  | { readonly kind: 'lost' }

const connectCauses: Readonly<Record<ConnectFailure, EventHubsCause>> = {
  'no-such-host': 'namespace-not-found',
  'address-refused': 'address-refused',
  timeout: 'network-blocked',
  insecure: 'connection-insecure',
  unreachable: 'network-blocked',
}

/** Why no conversation in AMQP came about. */
export function readOpenFailure(error: unknown, connectError: unknown): EventHubsFailure {
  const connectFailure = readConnectFailure(connectError) ?? readConnectFailure(error)
  if (connectFailure) return { kind: 'broken', cause: connectCauses[connectFailure] }
  if (/timeout/i.test(messageOf(error))) return { kind: 'broken', cause: 'timeout' }
  const failure = readEventHubsFailure(error)
  if (failure.kind === 'not-found') return { kind: 'broken', cause: 'namespace-not-found' }
  const isRefusal = failure.kind === 'broken' && failure.cause !== 'endpoint-failed'
  return isRefusal ? failure : { kind: 'broken', cause: 'not-event-hubs' }
}

/** What Azure's sentences have been seen to say; they are looked at and thrown away. */
const sentences: readonly (readonly [RegExp, EventHubsCause])[] = [
  [/ip has been prevented|public network access|network security perimeter/i, 'network-refused'],
  [/local ?auth(entication)?\b.*\bdisabled|LocalAuthDisabled/i, 'sas-disabled'],
  [/ExpiredToken|token (is|has) expired|40104/i, 'clock-skew'],
  [/key ?name\b.*\b(unknown|not found|does not exist|could not be found)|40102/i, 'key-name-unknown'],
  [/InvalidSignature|invalid (authorization token )?signature|40103/i, 'key-wrong'],
]

const codes: Readonly<Record<string, EventHubsFailure>> = {
  MessagingEntityNotFoundError: { kind: 'not-found' },
  ServiceCommunicationError: { kind: 'not-found' },
  MessagingEntityDisabledError: { kind: 'broken', cause: 'hub-disabled' },
  QuotaExceededError: { kind: 'broken', cause: 'quota-used-up' },
  ServerBusyError: { kind: 'broken', cause: 'throttled' },
  ServiceUnavailableError: { kind: 'lost' },
  ConnectionForcedError: { kind: 'lost' },
  DetachForcedError: { kind: 'lost' },
  OperationTimeoutError: { kind: 'lost' },
  UnauthorizedError: { kind: 'broken', cause: 'signature-refused' },
}

/** Reads an error of the AMQP layer. */
export function readEventHubsFailure(error: unknown): EventHubsFailure {
  if (error instanceof ConnectionLostError) return { kind: 'lost' }
  const translated = translate(asError(error))
  const text = translated.message
  const claims = /'(Send|Listen|Manage)' claim/.exec(text)?.[1]
  if (claims === 'Send' || claims === 'Listen' || claims === 'Manage')
    return { kind: 'denied', right: claims }
  const cause = sentences.find(([pattern]) => pattern.test(text))?.[1]
  if (cause) return { kind: 'broken', cause }
  if (translated.name === 'OperationTimeoutError' || /operation timeout|timed out/i.test(text))
    return { kind: 'lost' }
  const code = isMessagingError(translated) ? (translated.code ?? '') : ''
  const known = Object.hasOwn(codes, code) ? codes[code] : undefined
  return known ?? { kind: 'broken', cause: 'endpoint-failed' }
}

/** The AMQP library throws objects that are no errors, and sometimes nothing at all. */
function asError(error: unknown): Parameters<typeof translate>[0] {
  return typeof error === 'object' && error !== null ? error : new Error('no reason given')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}
