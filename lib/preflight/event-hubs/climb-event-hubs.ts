import 'server-only'
import type { FailedRung, PreflightWarning, RungId } from '../../contract/preflight'
import { eventHubsFindings } from '../../destinations/preflight/event-hubs-findings'
import { brokenRung, type Facts } from '../../destinations/preflight/finding'
import type { Climb, ClimbInput, Found } from '../../destinations/preflight/ladder'
import { suggestName } from '../../destinations/preflight/suggest-name'
import { testRecord } from '../test-record'
import { type AmqpConnection, type AwaitableSender, createAmqpConnection } from './amqp-connection'
import {
  type EventHubsCause,
  type EventHubsFailure,
  readEventHubsFailure,
  readOpenFailure,
} from './event-hubs-failure'
import { type EventHubsMeans, type EventHubsPlace, eventHubsPlace } from './event-hubs-place'
import { listHubs } from './list-hubs'

/**
 * Climbs to an event hub over AMQP, as a sender would come: connection, token, hub, link. Azure checks the right to send
 * when the link is opened, so that rung is proved without sending anything.
 */
export async function* climbEventHubs(input: ClimbInput, means: EventHubsMeans): Climb {
  const { namespace = '', sasKeyName = '', sasKey = '' } = input.credentials
  const place = eventHubsPlace(namespace, means)
  const connection = createAmqpConnection(place, { sasKeyName, sasKey }, input.signal)
  const facts = { place: namespace, target: input.targetName }
  try {
    yield* climbFrom({ input, place, connection, facts })
  } finally {
    await connection.close()
  }
}

interface Scene {
  readonly input: ClimbInput
  readonly place: EventHubsPlace
  readonly connection: AmqpConnection
  readonly facts: Facts
}

async function* climbFrom(scene: Scene): Climb {
  const { input, place, connection, facts } = scene
  const opened = await ask(scene, connection.open())
  if (!opened.ok) {
    const failure = readOpenFailure(opened.error, connection.connectError())
    return yield* brokenEarly(scene, failure)
  }
  yield endpointPassed(facts)

  const hub = facts.target
  const accepted = await ask(scene, connection.putToken(hub))
  const isUnknownHub = !accepted.ok && readEventHubsFailure(accepted.error).kind === 'not-found'
  // Some keys are refused for a hub that is not there before anybody looks at them.
  const token = isUnknownHub ? await ask(scene, connection.putToken('')) : accepted
  if (!token.ok) return yield { rung: brokenBy(scene, 'signature', readEventHubsFailure(token.error)) }
  const listed = await listHubs(place, connection, input.signal)
  yield {
    rung: { id: 'signature', status: 'passed', message: 'The namespace accepts the policy’s key.' },
    targets: listed,
    warnings: tooPowerful(input, listed !== undefined),
  }
  if (!hub) return yield untested('target', 'Name an event hub to have it tested.')
  if (isUnknownHub) return yield { rung: hubNotFound(scene, listed?.names) }
  yield* climbToHub(scene, listed?.names)
}

function endpointPassed({ place }: Facts): Found {
  return { rung: { id: 'endpoint', status: 'passed', message: `The namespace “${place}” answers.` } }
}

/** A refusal by firewall or policy can come before there is a token; the namespace itself did answer. */
async function* brokenEarly(scene: Scene, failure: EventHubsFailure): Climb {
  const rung = failure.kind === 'broken' ? eventHubsFindings[failure.cause].rung : 'endpoint'
  if (rung === 'signature') yield endpointPassed(scene.facts)
  yield { rung: brokenBy(scene, rung === 'signature' ? 'signature' : 'endpoint', failure) }
}

async function* climbToHub(scene: Scene, names: readonly string[] | undefined): Climb {
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

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

async function ask<T>({ input }: Scene, question: Promise<T>): Promise<Asked<T>> {
  try {
    return { ok: true, value: await question }
  } catch (error) {
    // Broken off by the person: no finding about Azure.
    input.signal.throwIfAborted()
    return { ok: false, error }
  }
}

function isRefused(failure: EventHubsFailure | undefined): boolean {
  return failure?.kind === 'broken' && failure.cause === 'signature-refused'
}

function isDisabled(failure: EventHubsFailure): boolean {
  return failure.kind === 'broken' && failure.cause === 'hub-disabled'
}

function hubNotFound(scene: Scene, names: readonly string[] = []): FailedRung {
  return broken(scene, 'target', 'hub-not-found', { suggestion: suggestName(scene.facts.target, names) })
}

/** A failure that can happen at any question, at the rung whose question it was. */
function brokenBy(scene: Scene, rung: RungId, failure: EventHubsFailure): FailedRung {
  switch (failure.kind) {
    case 'denied':
      return broken(scene, rung, 'right-missing', { permission: failure.right ?? 'Send' })
    case 'not-found':
      return broken(scene, rung, rung === 'signature' ? 'signature-refused' : 'hub-not-found')
    case 'lost':
      return broken(scene, rung, rung === 'endpoint' ? 'timeout' : 'answer-lost')
    case 'broken': {
      const isRight = rung === 'write' && failure.cause === 'signature-refused'
      return isRight
        ? broken(scene, rung, 'right-missing', { permission: 'Send' })
        : broken(scene, rung, failure.cause)
    }
  }
}

function broken(
  { facts }: Scene,
  rung: RungId,
  cause: EventHubsCause,
  more: Partial<Facts> = {},
): FailedRung {
  return brokenRung(cause, eventHubsFindings[cause], { facts: { ...facts, ...more }, rung })
}

function untested(id: RungId, message: string): Found {
  return { rung: { id, status: 'untested', message } }
}

const rootPolicy = 'RootManageSharedAccessKey'

function tooPowerful({ credentials }: ClimbInput, mayList: boolean): PreflightWarning[] {
  const isRoot = credentials.sasKeyName === rootPolicy
  if (!isRoot && !mayList) return []
  return [
    {
      code: 'key-too-powerful',
      rung: 'signature',
      message: isRoot
        ? 'This is the namespace’s root policy: whoever has its key can delete every event hub in it.'
        : 'This policy has the right Manage: whoever has its key can delete event hubs.',
      fix: 'For sending, a policy of its own with the right Send is enough. Adobe’s own pages list the hubs only with Manage; typing the name works without.',
      field: 'account.credentials.sasKeyName',
    },
  ]
}
