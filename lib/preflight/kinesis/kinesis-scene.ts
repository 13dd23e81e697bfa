import type { FailedRung, RungId } from '../../contract/preflight'
import { brokenRung, type Facts } from '../../destinations/preflight/finding'
import { kinesisFindings } from '../../destinations/preflight/kinesis-findings'
import type { ClimbInput, Found } from '../../destinations/preflight/ladder'
import type { CallOptions } from './kinesis-calls'
import type { KinesisCause, KinesisFailure } from './kinesis-failure'

/** What every rung of one climb has in common. */
export interface Scene {
  readonly input: ClimbInput
  readonly options: CallOptions
  readonly facts: Facts
  readonly regionField: string
}

/** A failure that can happen at any question, at the rung whose question it was. */
export function brokenByFailure(scene: Scene, rung: RungId, failure: KinesisFailure): FailedRung {
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
export function isAboutConnection(cause: KinesisCause): boolean {
  return cause === 'unreachable' || cause === 'timeout' || cause === 'region-unknown'
}

/** A broken rung in the words of its finding. */
export function broken(
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

export function untested(id: RungId, message: string, fix?: string): Found {
  return { rung: { id, status: 'untested', message, ...(fix === undefined ? {} : { fix }) } }
}
