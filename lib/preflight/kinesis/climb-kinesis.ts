import 'server-only'
import type { FailedRung, PreflightWarning, RungId } from '../../contract/preflight'
import { brokenRung, type Facts } from '../../destinations/preflight/finding'
import { kinesisFindings } from '../../destinations/preflight/kinesis-findings'
import type { Climb, ClimbInput, Found } from '../../destinations/preflight/ladder'
import { suggestName } from '../../destinations/preflight/suggest-name'
import { testRecord } from '../test-record'
import {
  type CallOptions,
  describeStream,
  listStreams,
  type Outcome,
  probePutRecord,
  probePutRecords,
  putRecord,
} from './kinesis-calls'
import { createKinesisClient } from './kinesis-client'
import type { KinesisCause, KinesisFailure } from './kinesis-failure'
import { type KinesisMeans, type KinesisPlace, kinesisPlace } from './kinesis-place'

/**
 * Climbs to a stream with AWS’s own SDK. Listing streams answers for the address and the signature at once; describing
 * the stream finds it; a write that cannot be carried out asks for the permission. Only the record that a person asked
 * for is stored.
 */
export async function* climbKinesis(input: ClimbInput, means: KinesisMeans): Climb {
  const place = kinesisPlace(input, means)
  if (place.kind !== 'found') return yield* withoutPlace(place)
  const { accessKeyId, secretKey: secretAccessKey } = input.credentials
  if (!accessKeyId || !secretAccessKey) return yield untested('endpoint', noKeys)

  const client = createKinesisClient({ ...place, credentials: { accessKeyId, secretAccessKey } })
  const options = { client, signal: input.signal, now: input.now }
  const facts = { place: place.region, target: input.targetName }
  const scene: Scene = { input, options, facts, regionField: place.field }
  try {
    yield* climbFrom(scene)
  } finally {
    client.destroy()
  }
}

interface Scene {
  readonly input: ClimbInput
  readonly options: CallOptions
  readonly facts: Facts
  readonly regionField: string
}

async function* climbFrom(scene: Scene): Climb {
  const { input, options, facts } = scene
  const listing = await listStreams(options)
  const refused = listing.ok ? undefined : listing.failure
  if (refused?.kind === 'broken') return yield* brokenEarly(scene, refused)
  yield {
    rung: { id: 'endpoint', status: 'passed', message: `Amazon Kinesis answers in ${facts.place}.` },
    warnings: regionsDiffer(input),
  }
  yield {
    rung: { id: 'signature', status: 'passed', message: 'AWS accepts the access key.' },
    targets: listing.ok ? listing.value : undefined,
    warnings: refused?.kind === 'denied' ? [listingDenied(refused.isExplicit)] : [],
  }
  if (!input.targetName) return yield untested('target', 'Name a stream to have it tested.')

  const target = await findStream(scene, listing.ok ? listing.value : undefined)
  yield target
  if (target.rung.status === 'failed') return
  yield* climbToWrite(scene, target.isEncrypted)
}

/** Broken at the address or at the signature: the one rung or the other, by what broke. */
async function* brokenEarly(scene: Scene, failure: Extract<KinesisFailure, { kind: 'broken' }>): Climb {
  if (kinesisFindings[failure.cause].rung !== 'endpoint') {
    yield {
      rung: { id: 'endpoint', status: 'passed', message: `Amazon Kinesis answers in ${scene.facts.place}.` },
    }
    return yield { rung: broken(scene, 'signature', signatureCause(scene, failure), { skew: failure.skew }) }
  }
  yield { rung: broken(scene, 'endpoint', failure.cause) }
}

/** Without its session token AWS takes a temporary key for an unknown one; its first letters tell. */
function signatureCause({ input }: Scene, { cause }: { readonly cause: KinesisCause }): KinesisCause {
  const isTemporary = input.credentials.accessKeyId?.startsWith('ASIA') ?? false
  return cause === 'key-unknown' && isTemporary ? 'key-temporary' : cause
}

async function findStream(
  scene: Scene,
  listed: { readonly names: readonly string[]; readonly isComplete: boolean } | undefined,
): Promise<Found & { isEncrypted?: boolean }> {
  const { options, facts } = scene
  const summary = await describeStream(options, facts.target)
  const isMissing = listed?.isComplete === true && !listed.names.includes(facts.target)
  if (summary.ok) {
    const { state, isEncrypted } = summary.value
    // A stream that is being resharded goes on taking records.
    if (state !== 'ACTIVE' && state !== 'UPDATING') {
      return { rung: broken(scene, 'target', 'stream-not-active', { state }) }
    }
    return { rung: targetPassed(`The stream “${facts.target}” is there and active.`), isEncrypted }
  }
  const { failure } = summary
  if (failure.kind === 'no-stream' || (failure.kind === 'denied' && isMissing)) {
    const suggestion = suggestName(facts.target, listed?.names ?? [])
    return { rung: broken(scene, 'target', 'stream-not-found', { suggestion }) }
  }
  if (failure.kind === 'denied') {
    if (listed?.names.includes(facts.target)) {
      const message = `The stream “${facts.target}” is there. The key may not read its state, which Adobe does not need.`
      return { rung: targetPassed(message) }
    }
    return untested(
      'target',
      'The key may neither list nor describe streams, so only writing can show whether it is there.',
    )
  }
  return { rung: brokenByFailure(scene, 'target', failure) }
}

function targetPassed(message: string): Found['rung'] {
  return { id: 'target', status: 'passed', message }
}

/**
 * The permission to write. A record that was asked for proves it; without one AWS is asked about a record that it cannot
 * store. It looks at the permission before the record, as far as has been seen, but nowhere says so: a refusal is
 * certain, its absence is not.
 */
async function* climbToWrite(scene: Scene, isEncrypted = false): Climb {
  const { input, options, facts } = scene
  if (input.testRecord) return yield* writeRecord(scene)
  const outcomes = await Promise.all([
    probePutRecord(options, facts.target),
    probePutRecords(options, facts.target),
  ])
  const failure = outcomes.map(refusalOf).find((refusal) => refusal !== undefined)
  if (failure) return yield { rung: brokenByFailure(scene, 'write', failure) }
  yield untested('write', notRefused(isEncrypted), 'Ask for a test record to be certain.')
  yield { rung: { id: 'test-record', status: 'skipped', message: 'No test record was asked for.' } }
}

/** Asks about `PutRecords` first: when that is refused, nothing has been written yet. */
async function* writeRecord(scene: Scene): Climb {
  const { input, options, facts } = scene
  const { traceId } = input
  const refusal = refusalOf(await probePutRecords(options, facts.target))
  if (refusal) return yield { rung: brokenByFailure(scene, 'write', refusal) }
  const data = testRecord(traceId, input.now())
  const written = await putRecord(options, { stream: facts.target, partitionKey: traceId, data })
  if (!written.ok) return yield { rung: unwritten(scene, written.failure) }
  yield { rung: { id: 'write', status: 'passed', message: `The key may write to “${facts.target}”.` } }
  const message = `A test record was written to “${facts.target}”. Its trace ID is ${traceId}.`
  yield { rung: { id: 'test-record', status: 'passed', message } }
}

function unwritten(scene: Scene, failure: KinesisFailure): FailedRung {
  if (failure.kind === 'invalid') return broken(scene, 'write', 'record-refused')
  const isLost = failure.kind === 'broken' && isAboutConnection(failure.cause)
  return isLost ? broken(scene, 'write', 'record-lost') : brokenByFailure(scene, 'write', failure)
}

/** Refused for what was in it is what a probe is meant to come to. */
function refusalOf(outcome: Outcome<void>): KinesisFailure | undefined {
  return outcome.ok || outcome.failure.kind === 'invalid' ? undefined : outcome.failure
}

function notRefused(isEncrypted: boolean): string {
  const kms = isEncrypted ? ' Whether it may use the stream’s KMS key shows only then.' : ''
  return `AWS did not refuse the key when it was asked to write. That is a good sign, but only a written record is proof.${kms}`
}

/** A failure that can happen at any question, at the rung whose question it was. */
function brokenByFailure(scene: Scene, rung: RungId, failure: KinesisFailure): FailedRung {
  switch (failure.kind) {
    case 'denied': {
      const cause = failure.isExplicit ? 'permission-denied-explicitly' : 'permission-missing'
      return broken(scene, rung, cause, { permission: failure.permission })
    }
    case 'no-stream':
      return broken(scene, rung, 'stream-not-found')
    case 'throttled':
      return broken(scene, rung, 'throttled')
    case 'invalid':
      return broken(scene, rung, 'endpoint-failed')
    case 'broken':
      return broken(scene, rung, isAboutConnection(failure.cause) ? 'answer-lost' : failure.cause, {
        skew: failure.skew,
      })
  }
}

/** The address answered a moment ago, so what is wrong with it now is that it stopped. */
function isAboutConnection(cause: KinesisCause): boolean {
  return cause === 'unreachable' || cause === 'timeout' || cause === 'region-unknown'
}

function broken(
  { facts, regionField }: Scene,
  rung: RungId,
  cause: KinesisCause,
  more: Partial<Facts> = {},
): FailedRung {
  const finding = kinesisFindings[cause]
  const isRegion = 'field' in finding && finding.field === 'target.region'
  const field = isRegion ? { field: regionField } : {}
  return brokenRung(cause, finding, { facts: { ...facts, ...more }, rung, ...field })
}

function untested(id: RungId, message: string, fix?: string): Found {
  return { rung: { id, status: 'untested', message, ...(fix === undefined ? {} : { fix }) } }
}

const noKeys =
  'Not tested: a connection URL without an access key is for Adobe alone. It is tested when the account is created.'

async function* withoutPlace(place: Exclude<KinesisPlace, { kind: 'found' }>): Climb {
  if (place.kind === 'malformed-url') {
    const finding = kinesisFindings['connection-url-malformed']
    return yield {
      rung: brokenRung('connection-url-malformed', finding, { facts: { place: '', target: '' } }),
    }
  }
  if (place.kind === 'elsewhere') {
    return yield untested(
      'endpoint',
      'Not tested: the connection URL leads elsewhere than to Amazon Kinesis, and only AWS’s own addresses are called from here.',
      'Make sure of it yourself, or ask whoever runs this server to set KINESIS_ENDPOINT.',
    )
  }
  yield untested('endpoint', 'Choose a region to have it tested.')
}

function listingDenied(isExplicit: boolean): PreflightWarning {
  return {
    code: 'list-streams-missing',
    rung: 'signature',
    message: isExplicit
      ? 'A policy forbids this key kinesis:ListStreams, which Adobe asks for when the account is set up.'
      : 'This key lacks kinesis:ListStreams, which Adobe asks for when the account is set up.',
    fix: 'Ask your AWS admin to allow kinesis:ListStreams on the resource *. AWS does not grant it for one stream alone.',
    field: 'account.credentials.accessKeyId',
  }
}

function regionsDiffer({ credentials, target }: ClimbInput): PreflightWarning[] {
  if (!credentials.region || !target.region || credentials.region === target.region) return []
  const message = `The account names the region ${credentials.region}, the stream ${target.region}. This test asked in ${target.region}.`
  const fix = 'Enter the same region in both places, unless you know that they differ.'
  return [{ code: 'regions-differ', rung: 'endpoint', message, fix, field: 'target.region' }]
}
