import 'server-only'
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { LookupFunction } from 'node:net'
import { KinesisClient } from '@aws-sdk/client-kinesis'
import { NodeHttpHandler } from '@smithy/node-http-handler'

// The SDK announces which versions of Node it will drop; which ones this application runs on is decided in package.json.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'

const connectionTimeoutMs = 5_000
const requestTimeoutMs = 8_000

interface KinesisClientOptions {
  readonly endpoint: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  /** Resolves names for the socket; left out for an address that the operator chose. */
  readonly lookup?: LookupFunction | undefined
}

/**
 * A client of AWS’s SDK for a few calls: one attempt each, over HTTP/1.1, no redirect followed, no proxy. Everything
 * that the SDK would otherwise read from the environment or from files of this machine is given here.
 */
export function createKinesisClient(options: KinesisClientOptions): KinesisClient {
  const { endpoint, region, credentials, lookup } = options
  const socket = { keepAlive: true, maxSockets: 4, ...(lookup ? { lookup } : {}) }
  return new KinesisClient({
    endpoint,
    region,
    credentials: { ...credentials },
    maxAttempts: 1,
    retryMode: 'standard',
    useFipsEndpoint: false,
    useDualstackEndpoint: false,
    defaultsMode: 'standard',
    userAgentAppId: '',
    // The SDK offers streams over HTTP/2 and takes it for everything; plain calls need no more than this.
    requestHandler: new NodeHttpHandler({
      connectionTimeout: connectionTimeoutMs,
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
      httpAgent: new HttpAgent(socket),
      httpsAgent: new HttpsAgent(socket),
    }),
  })
}
