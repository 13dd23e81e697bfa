import 'server-only'
import { awsRegions } from '../../destinations/aws-regions'
import { brokenRung } from '../../destinations/preflight/finding'
import { kinesisFindings } from '../../destinations/preflight/kinesis-findings'
import type { Climb, ClimbInput } from '../../destinations/preflight/ladder'
import { climbToWrite } from './climb-to-write'
import { findStream } from './find-stream'
import { listStreams } from './kinesis-calls'
import { createKinesisClient } from './kinesis-client'
import type { KinesisCause, KinesisFailure } from './kinesis-failure'
import { type KinesisMeans, type KinesisPlace, kinesisPlace } from './kinesis-place'
import { broken, type Scene, untested } from './kinesis-scene'
import { listingDenied, regionsDiffer } from './kinesis-warnings'

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
  yield { rung: broken(scene, 'endpoint', endpointCause(scene, failure)) }
}

/** A region that is known to exist and has no address here says something of this network, not of the region. */
function endpointCause({ facts }: Scene, { cause }: { readonly cause: KinesisCause }): KinesisCause {
  const isKnown = awsRegions.some(({ value }) => value === facts.place)
  return cause === 'region-unknown' && isKnown ? 'unreachable' : cause
}

/** Without its session token AWS takes a temporary key for an unknown one; its first letters tell. */
function signatureCause({ input }: Scene, { cause }: { readonly cause: KinesisCause }): KinesisCause {
  const isTemporary = input.credentials.accessKeyId?.startsWith('ASIA') ?? false
  return cause === 'key-unknown' && isTemporary ? 'key-temporary' : cause
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
