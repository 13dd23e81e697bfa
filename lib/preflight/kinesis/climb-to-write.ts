import type { FailedRung } from '../../contract/preflight'
import type { Climb } from '../../destinations/preflight/ladder'
import { testRecord } from '../test-record'
import { type Outcome, probePutRecord, probePutRecords, putRecord } from './kinesis-calls'
import type { KinesisFailure } from './kinesis-failure'
import { broken, brokenByFailure, isAboutConnection, type Scene, untested } from './kinesis-scene'

/**
 * The permission to write. A record that was asked for proves it; without one AWS is asked about a record that it cannot
 * store. It looks at the permission before the record, as far as has been seen, but nowhere says so: a refusal is
 * certain, its absence is not.
 */
export async function* climbToWrite(scene: Scene, isEncrypted = false): Climb {
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
