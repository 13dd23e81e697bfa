import { KinesisServiceException } from '@aws-sdk/client-kinesis'
import type { kinesisFindings } from '../../destinations/preflight/kinesis-findings'
import { type ConnectFailure, readConnectFailure } from '../network/connect-failure'

export type KinesisCause = keyof typeof kinesisFindings

/** What a call that failed means. */
export type KinesisFailure =
  /** Broken below the question that was asked, or in a way that is the same for every question. */
  | { readonly kind: 'broken'; readonly cause: KinesisCause; readonly skew?: string }
  /** The signature was accepted, the action is not allowed. */
  | { readonly kind: 'denied'; readonly permission: string; readonly isExplicit: boolean }
  | { readonly kind: 'no-stream' }
  | { readonly kind: 'throttled' }
  /** Allowed as far as AWS looked, and refused for what was in it. */
  | { readonly kind: 'invalid' }

const connectCauses: Readonly<Record<ConnectFailure, KinesisCause>> = {
  'no-such-host': 'region-unknown',
  'address-refused': 'address-refused',
  timeout: 'timeout',
  insecure: 'connection-insecure',
  unreachable: 'unreachable',
}

/** AWS’s error names; families of services spell the same refusal differently. */
const failures: Readonly<Record<string, KinesisFailure>> = {
  UnrecognizedClientException: { kind: 'broken', cause: 'key-unknown' },
  InvalidClientTokenId: { kind: 'broken', cause: 'key-unknown' },
  InvalidAccessKeyId: { kind: 'broken', cause: 'key-unknown' },
  SignatureDoesNotMatch: { kind: 'broken', cause: 'secret-wrong' },
  ExpiredTokenException: { kind: 'broken', cause: 'key-temporary' },
  ExpiredToken: { kind: 'broken', cause: 'key-temporary' },
  OptInRequired: { kind: 'broken', cause: 'account-not-subscribed' },
  SubscriptionRequiredException: { kind: 'broken', cause: 'account-not-subscribed' },
  IncompleteSignatureException: { kind: 'broken', cause: 'signature-refused' },
  IncompleteSignature: { kind: 'broken', cause: 'signature-refused' },
  MissingAuthenticationTokenException: { kind: 'broken', cause: 'signature-refused' },
  NotAuthorized: { kind: 'broken', cause: 'signature-refused' },
  ResourceNotFoundException: { kind: 'no-stream' },
  LimitExceededException: { kind: 'throttled' },
  ThrottlingException: { kind: 'throttled' },
  Throttling: { kind: 'throttled' },
  RequestLimitExceeded: { kind: 'throttled' },
  ProvisionedThroughputExceededException: { kind: 'broken', cause: 'write-throttled' },
  KMSAccessDeniedException: { kind: 'broken', cause: 'kms-denied' },
  KMSDisabledException: { kind: 'broken', cause: 'kms-unusable' },
  KMSInvalidStateException: { kind: 'broken', cause: 'kms-unusable' },
  KMSNotFoundException: { kind: 'broken', cause: 'kms-unusable' },
  KMSOptInRequired: { kind: 'broken', cause: 'kms-unusable' },
  KMSThrottlingException: { kind: 'throttled' },
  InvalidArgumentException: { kind: 'invalid' },
  ValidationException: { kind: 'invalid' },
}

/**
 * Reads an error of the SDK. AWS’s sentence is looked at and thrown away: it may quote keys, accounts and what was signed.
 *
 * @param action  what was asked for; AccessDenied is about it unless AWS names another
 * @param nowMs   this server’s clock when the answer came
 */
export function readKinesisFailure(error: unknown, action: string, nowMs: number): KinesisFailure {
  const connectFailure = readConnectFailure(error)
  if (connectFailure) return { kind: 'broken', cause: connectCauses[connectFailure] }
  if (!(error instanceof KinesisServiceException)) return { kind: 'broken', cause: 'not-kinesis' }
  const { name, message } = error
  if (name.startsWith('AccessDenied')) {
    return {
      kind: 'denied',
      permission: permissionIn(message) ?? action,
      isExplicit: isExplicitDeny(message),
    }
  }
  if (/^(RequestExpired|RequestTimeTooSkewed|InvalidSignatureException)$/.test(name)) {
    return badSignature(error, nowMs)
  }
  const failure = Object.hasOwn(failures, name) ? failures[name] : undefined
  if (failure) return failure
  const status = error.$metadata.httpStatusCode ?? 0
  if (status === 429) return { kind: 'throttled' }
  return { kind: 'broken', cause: isKinesisAnswer(error, status) ? 'endpoint-failed' : 'not-kinesis' }
}

/** Only these may be shown: an action that AWS names is matched against them, never passed on. */
const knownPermissions = [
  'kinesis:ListStreams',
  'kinesis:DescribeStreamSummary',
  'kinesis:PutRecord',
  'kinesis:PutRecords',
  'kms:GenerateDataKey',
] as const

function permissionIn(message: string): string | undefined {
  const named = /not authorized to perform: ([a-z]+:[A-Za-z]+)/.exec(message)?.[1]
  return knownPermissions.find((permission) => permission === named)
}

function isExplicitDeny(message: string): boolean {
  return /explicit deny/i.test(message)
}

/** AWS tolerates five minutes; what is further off is refused with the same name as a wrong secret. */
const toleranceMs = 5 * 60_000

function badSignature(error: KinesisServiceException, nowMs: number): KinesisFailure {
  const offMs = clockOffsetMs(error, nowMs)
  const isAboutTime =
    error.name !== 'InvalidSignatureException' ||
    /signature (expired|not yet current)/i.test(error.message) ||
    Math.abs(offMs ?? 0) > toleranceMs
  if (!isAboutTime) return { kind: 'broken', cause: 'secret-wrong' }
  return {
    kind: 'broken',
    cause: 'clock-skew',
    ...(offMs === undefined ? {} : { skew: skewInWords(offMs) }),
  }
}

/** How far this server is ahead of AWS; undefined when the answer has no readable date. */
function clockOffsetMs(error: KinesisServiceException, nowMs: number): number | undefined {
  const headers: Readonly<Record<string, string>> = error.$response?.headers ?? {}
  const dateMs = Date.parse(headers.date ?? '')
  return Number.isNaN(dateMs) ? undefined : nowMs - dateMs
}

function skewInWords(offMs: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(offMs) / 60_000))
  const amount = minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`
  return `${amount} ${offMs < 0 ? 'behind' : 'ahead'}`
}

/** Gateways and captive portals answer too; AWS gives every answer a request id. */
function isKinesisAnswer(error: KinesisServiceException, status: number): boolean {
  return status >= 500 && error.$metadata.requestId !== undefined
}
