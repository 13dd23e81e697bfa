import type { Climb } from '../../destinations/preflight/ladder'
import { testRecord } from '../test-record'
import type { AmqpConnection, AwaitableSender } from './amqp-connection'
import { type EventHubsFailure, readEventHubsFailure } from './event-hubs-failure'
import { ask, broken, brokenBy, hubNotFound, type Scene, untested } from './event-hubs-scene'

/**
 * The rungs from the hub upwards. A policy that may only send need not be allowed to read properties, so opening the link
 * answers for the hub as well.
 *
 * @param names  the hubs that the policy may list; undefined when it may not
 */
export async function* climbToHub(scene: Scene, names: readonly string[] | undefined): Climb {
  const { connection, facts } = scene
  const read = await ask(scene, readHub(connection, facts.target))
  const failure = read.ok ? undefined : readEventHubsFailure(read.error)
  if (failure?.kind === 'not-found') return yield { rung: hubNotFound(scene, names) }
  const mayNotRead = failure?.kind === 'denied' || isRefused(failure)
  if (failure && !mayNotRead) return yield { rung: brokenBy(scene, 'target', failure) }

  const link = await ask(scene, connection.openSender(facts.target))
  const linkFailure = link.ok ? undefined : readEventHubsFailure(link.error)
  if (linkFailure?.kind === 'not-found') return yield { rung: hubNotFound(scene, names) }
  const isSeen = !mayNotRead || link.ok || names?.includes(facts.target) === true
  if (linkFailure && isDisabled(linkFailure)) return yield { rung: brokenBy(scene, 'target', linkFailure) }
  yield isSeen
    ? { rung: { id: 'target', status: 'passed', message: `The event hub “${facts.target}” is there.` } }
    : untested('target', 'Azure does not tell this policy whether the event hub is there.')
  if (linkFailure) return yield { rung: brokenBy(scene, 'write', linkFailure) }
  yield { rung: { id: 'write', status: 'passed', message: `The policy may write to “${facts.target}”.` } }
  if (link.ok) yield* writeEvent(scene, link.value)
}

/** The properties of a hub have an address of their own, with a token of its own. */
async function readHub(connection: AmqpConnection, hub: string): Promise<void> {
  await connection.putToken(`${hub}/$management`)
  await connection.readHub(hub)
}

async function* writeEvent(scene: Scene, sender: AwaitableSender): Climb {
  const { input, connection, facts } = scene
  const { traceId } = input
  if (!input.testRecord) {
    return yield {
      rung: { id: 'test-record', status: 'skipped', message: 'No test event was asked for.' },
    }
  }
  const sent = await ask(scene, connection.send(sender, testRecord(traceId, input.now()), traceId))
  if (sent.ok) {
    const message = `A test event was written to “${facts.target}”. Its trace ID is ${traceId}.`
    return yield { rung: { id: 'test-record', status: 'passed', message } }
  }
  const isLost = readEventHubsFailure(sent.error).kind === 'lost'
  yield { rung: broken(scene, 'test-record', isLost ? 'record-lost' : 'record-refused') }
}

function isRefused(failure: EventHubsFailure | undefined): boolean {
  return failure?.kind === 'broken' && failure.cause === 'signature-refused'
}

function isDisabled(failure: EventHubsFailure): boolean {
  return failure.kind === 'broken' && failure.cause === 'hub-disabled'
}
