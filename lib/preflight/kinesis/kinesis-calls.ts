import 'server-only'
import {
  DescribeStreamSummaryCommand,
  type KinesisClient,
  ListStreamsCommand,
  PutRecordCommand,
  PutRecordsCommand,
} from '@aws-sdk/client-kinesis'
import type { OfferedTargets } from '../../contract/preflight'
import { type KinesisFailure, readKinesisFailure } from './kinesis-failure'

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: KinesisFailure }

export interface CallOptions {
  readonly client: KinesisClient
  readonly signal: AbortSignal
  readonly now: () => number
}

/** More than a person would read through; AWS takes up to 10,000. */
const streamsMax = 1_000

/**
 * The largest hash key is 2^128 - 1; this has as many digits and is larger. The API’s model lets it pass, the stream has
 * no place for it, so a record that carries it is never stored.
 */
const impossibleHashKey = '9'.repeat(39)
const nothing = new Uint8Array()

export function listStreams(options: CallOptions): Promise<Outcome<OfferedTargets>> {
  return outcomeOf('kinesis:ListStreams', options, async ({ client, signal: abortSignal }) => {
    const answer = await client.send(new ListStreamsCommand({ Limit: streamsMax }), { abortSignal })
    return { names: answer.StreamNames ?? [], isComplete: answer.HasMoreStreams !== true }
  })
}

export interface StreamSummary {
  /** As AWS spells it: `ACTIVE`. */
  readonly state: string
  readonly isEncrypted: boolean
}

export function describeStream(options: CallOptions, StreamName: string): Promise<Outcome<StreamSummary>> {
  return outcomeOf('kinesis:DescribeStreamSummary', options, async ({ client, signal: abortSignal }) => {
    const answer = await client.send(new DescribeStreamSummaryCommand({ StreamName }), { abortSignal })
    const summary = answer.StreamDescriptionSummary
    return {
      state: (summary?.StreamStatus ?? 'UNKNOWN').replace(/[^A-Z_]/g, ''),
      isEncrypted: summary?.EncryptionType === 'KMS',
    }
  })
}

/** Asks to write a record that no stream can take: AWS says whether the key may, and nothing is stored. */
export function probePutRecord(options: CallOptions, StreamName: string): Promise<Outcome<void>> {
  return outcomeOf('kinesis:PutRecord', options, async ({ client, signal: abortSignal }) => {
    const record = { PartitionKey: 'probe', ExplicitHashKey: impossibleHashKey, Data: nothing }
    await client.send(new PutRecordCommand({ StreamName, ...record }), { abortSignal })
  })
}

/** The same for the other permission that Adobe needs. */
export function probePutRecords(options: CallOptions, StreamName: string): Promise<Outcome<void>> {
  return outcomeOf('kinesis:PutRecords', options, async ({ client, signal: abortSignal }) => {
    const record = { PartitionKey: 'probe', ExplicitHashKey: impossibleHashKey, Data: nothing }
    await client.send(new PutRecordsCommand({ StreamName, Records: [record] }), { abortSignal })
  })
}

export function putRecord(
  options: CallOptions,
  record: { readonly stream: string; readonly partitionKey: string; readonly data: string },
): Promise<Outcome<void>> {
  return outcomeOf('kinesis:PutRecord', options, async ({ client, signal: abortSignal }) => {
    const { stream: StreamName, partitionKey: PartitionKey, data } = record
    const Data = new TextEncoder().encode(data)
    await client.send(new PutRecordCommand({ StreamName, PartitionKey, Data }), { abortSignal })
  })
}

async function outcomeOf<T>(
  action: string,
  options: CallOptions,
  call: (options: CallOptions) => Promise<T>,
): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await call(options) }
  } catch (error) {
    // Broken off by the person: no finding about AWS.
    options.signal.throwIfAborted()
    return { ok: false, failure: readKinesisFailure(error, action, options.now()) }
  }
}
