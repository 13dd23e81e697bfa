import 'server-only'
import type { PreflightWarning } from '../../contract/preflight'
import { eventHubsFindings } from '../../destinations/preflight/event-hubs-findings'
import type { Facts } from '../../destinations/preflight/finding'
import type { Climb, ClimbInput, Found } from '../../destinations/preflight/ladder'
import { createAmqpConnection } from './amqp-connection'
import { climbToHub } from './climb-to-hub'
import { type EventHubsFailure, readEventHubsFailure, readOpenFailure } from './event-hubs-failure'
import { type EventHubsMeans, eventHubsPlace } from './event-hubs-place'
import { ask, brokenBy, hubNotFound, type Scene, untested } from './event-hubs-scene'
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
