import type { FailedRung, RungId } from '../../contract/preflight'
import { eventHubsFindings } from '../../destinations/preflight/event-hubs-findings'
import { brokenRung, type Facts } from '../../destinations/preflight/finding'
import type { ClimbInput, Found } from '../../destinations/preflight/ladder'
import { suggestName } from '../../destinations/preflight/suggest-name'
import type { AmqpConnection } from './amqp-connection'
import type { EventHubsCause, EventHubsFailure } from './event-hubs-failure'
import type { EventHubsPlace } from './event-hubs-place'

/** What every rung of one climb has in common. */
export interface Scene {
  readonly input: ClimbInput
  readonly place: EventHubsPlace
  readonly connection: AmqpConnection
  readonly facts: Facts
}

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

/** An answer or what came in its place; a climb that was broken off stays broken off. */
export async function ask<T>({ input }: Scene, question: Promise<T>): Promise<Asked<T>> {
  try {
    return { ok: true, value: await question }
  } catch (error) {
    // Broken off by the person: no finding about Azure.
    input.signal.throwIfAborted()
    return { ok: false, error }
  }
}

/** A hub that is not there, with one that looks like it. */
export function hubNotFound(scene: Scene, names: readonly string[] = []): FailedRung {
  return broken(scene, 'target', 'hub-not-found', { suggestion: suggestName(scene.facts.target, names) })
}

/** A failure that can happen at any question, at the rung whose question it was. */
export function brokenBy(scene: Scene, rung: RungId, failure: EventHubsFailure): FailedRung {
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

/** A broken rung in the words of its finding. */
export function broken(
  { facts }: Scene,
  rung: RungId,
  cause: EventHubsCause,
  more: Partial<Facts> = {},
): FailedRung {
  return brokenRung(cause, eventHubsFindings[cause], { facts: { ...facts, ...more }, rung })
}

export function untested(id: RungId, message: string): Found {
  return { rung: { id, status: 'untested', message } }
}
