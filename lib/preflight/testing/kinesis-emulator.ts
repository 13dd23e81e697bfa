import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import kinesalite from 'kinesalite'
import { type KinesisBehaviour, kinesisBehaviourSchema } from './kinesis-behaviour'
import { readBody } from './read-body'
import { verifySigv4 } from './verify-sigv4'

const account = '123456789012'

export interface KinesisEmulatorOptions {
  readonly port?: number
  /** Secret access keys by access key id. */
  readonly keys: Readonly<Record<string, string>>
  readonly streams: readonly string[]
}

export type KinesisEmulator = Awaited<ReturnType<typeof startKinesisEmulator>>

/**
 * Kinesis as far as this application uses it: kinesalite, behind a server that verifies signatures, checks permissions
 * before anything else as AWS does, and plays failures. `PUT /_emulator` with a behaviour changes it while it runs.
 */
export async function startKinesisEmulator({ port = 0, keys, streams }: KinesisEmulatorOptions) {
  const inner = kinesalite({ createStreamMs: 0, deleteStreamMs: 0, shardLimit: 1_000 })
  const innerUrl = await listenOn(inner, 0)
  for (const StreamName of streams) await createStream(innerUrl, StreamName)

  let behaviour: KinesisBehaviour = kinesisBehaviourSchema.parse({})
  const operations: string[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    if (request.url === '/_emulator') {
      behaviour = kinesisBehaviourSchema.parse(JSON.parse(body.toString() || '{}'))
      return void response.writeHead(204).end()
    }
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? ''
    operations.push(operation)
    const nowMs = Date.now() + behaviour.clockOffsetMs
    response.setHeader('Date', new Date(nowMs).toUTCString())
    response.setHeader('x-amzn-RequestId', crypto.randomUUID())
    if (behaviour.answer !== 'normal') return misbehave(behaviour, request, response)
    const refusal =
      verifySigv4(request, { body, keys, nowMs }) ??
      denial(behaviour, operation, body) ??
      playedError(behaviour, operation)
    if (refusal) return refuse(response, refusal)
    await passOn(innerUrl, request, { body, response, states: behaviour.states })
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  const url = await listenOn(server, port)
  return {
    url,
    /** Operations in the order they came in. */
    operations,
    behave: (change: Partial<KinesisBehaviour>): void => {
      behaviour = kinesisBehaviourSchema.parse(change)
    },
    /** Everything that is stored in a stream, as text. */
    readRecords: (stream: string) => readRecords(innerUrl, stream),
    close: async (): Promise<void> => {
      server.closeAllConnections()
      await Promise.all([closed(server), closed(inner)])
    },
  }
}

async function listenOn(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  // Guaranteed by listening on a port: a server on a pipe would have a path.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}

function misbehave(
  { answer, location }: KinesisBehaviour,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (answer === 'cut') return void request.socket.destroy()
  if (answer === 'silence') return
  if (answer === 'redirect') return void response.writeHead(307, { Location: location }).end()
  if (answer === 'page') {
    response.removeHeader('x-amzn-RequestId')
    return void response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<h1>Sign in to the network</h1>')
  }
  refuse(response, { name: 'ServiceUnavailable', message: 'Slow down.' }, 503)
}

interface Refusal {
  readonly name: string
  readonly message: string
}

function denial({ deny }: KinesisBehaviour, operation: string, body: Buffer): Refusal | undefined {
  const kind = deny[`kinesis:${operation}`]
  if (!kind) return undefined
  const stream = /"StreamName":"([^"]+)"/.exec(body.toString())?.[1]
  const resource = stream ? `arn:aws:kinesis:eu-west-1:${account}:stream/${stream}` : '*'
  const because =
    kind === 'explicit'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the kinesis:${operation} action`
  const message = `User: arn:aws:iam::${account}:user/exporter is not authorized to perform: kinesis:${operation} on resource: ${resource} ${because}`
  return { name: 'AccessDeniedException', message }
}

function playedError({ errors }: KinesisBehaviour, operation: string): Refusal | undefined {
  const name = errors[operation]
  return name === undefined ? undefined : { name, message: `${name} for account ${account}` }
}

function refuse(response: ServerResponse, { name, message }: Refusal, status = 400): void {
  response
    .writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1', 'x-amzn-ErrorType': name })
    .end(JSON.stringify({ __type: name, message }))
}

/** Hands a request that was let through to kinesalite, under any signature: it checks only that there is one. */
async function passOn(
  innerUrl: string,
  request: IncomingMessage,
  { body, response, states }: { body: Buffer; response: ServerResponse; states: KinesisBehaviour['states'] },
): Promise<void> {
  const { status, text } = await callInner(innerUrl, String(request.headers['x-amz-target']), body)
  const stated = text.replaceAll(/"StreamName":"([^"]+)","StreamStatus":"[A-Z]+"/g, (whole, name: string) =>
    states[name] ? `"StreamName":"${name}","StreamStatus":"${states[name]}"` : whole,
  )
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(stated)
}

async function callInner(innerUrl: string, target: string, body: Buffer | string) {
  const answer = await fetch(innerUrl, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': target,
      'X-Amz-Date': '20260101T000000Z',
      Authorization:
        'AWS4-HMAC-SHA256 Credential=inner/20260101/us-east-1/kinesis/aws4_request, SignedHeaders=host, Signature=inner',
    },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
  return { status: answer.status, text: await answer.text() }
}

async function ask(innerUrl: string, operation: string, input: unknown): Promise<unknown> {
  const { status, text } = await callInner(innerUrl, `Kinesis_20131202.${operation}`, JSON.stringify(input))
  if (status !== 200) throw new Error(`kinesalite answered ${status} to ${operation}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

/** kinesalite makes streams in the background; a stream is there when it is active. */
async function createStream(innerUrl: string, StreamName: string): Promise<void> {
  await ask(innerUrl, 'CreateStream', { StreamName, ShardCount: 1 })
  for (;;) {
    const summary = JSON.stringify(await ask(innerUrl, 'DescribeStreamSummary', { StreamName }))
    if (summary.includes('"ACTIVE"')) return
  }
}

async function readRecords(innerUrl: string, StreamName: string): Promise<string[]> {
  const position = { StreamName, ShardId: 'shardId-000000000000', ShardIteratorType: 'TRIM_HORIZON' }
  // Guaranteed by the API of Kinesis, which kinesalite follows.
  const { ShardIterator } = (await ask(innerUrl, 'GetShardIterator', position)) as { ShardIterator: string }
  const { Records } = (await ask(innerUrl, 'GetRecords', { ShardIterator })) as {
    Records: { Data: string }[]
  }
  return Records.map(({ Data }) => Buffer.from(Data, 'base64').toString())
}
