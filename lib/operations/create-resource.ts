import type {
  ConnectionBody,
  FlowBody,
  SourceConnectionBody,
  TargetConnectionBody,
} from '../activation/bodies'
import type { CreateStep } from '../activation/plan'
import { type ReferenceValues, resolve } from '../activation/template'
import { createConnection } from '../aep/connections'
import type { Created } from '../aep/flow-service'
import { createFlow } from '../aep/flows'
import type { AdobeContext } from '../aep/request'
import { createSourceConnection } from '../aep/source-connections'
import { createTargetConnection } from '../aep/target-connections'
import type { PlatformError } from '../errors'
import type { OperationContext } from './context'
import { findMarked } from './marked-resources'
import { isEffectUnknown } from './unknown-effect'

/** A resource that stands; its etag is known only when its own create was answered. */
export interface CreatedResource {
  readonly id: string
  readonly etag?: string | undefined
  readonly requestId?: string | undefined
  /** The answer was lost, and the resource was found by its marker. */
  readonly wasFound: boolean
}

export interface CreateOptions {
  readonly activationId: string
  readonly values: ReferenceValues
  /** Told that an answer was lost, before the platform is searched. */
  readonly onUnsure: (error: PlatformError) => Promise<void>
  /** Told that the call is about to be sent once more. */
  readonly onRepeat: () => Promise<void>
}

const sendsMax = 3

/**
 * Creates the resource of a step once, as far as that can be known: when the answer is lost, it is looked for by its
 * marker, and the call is sent again only when it is not there.
 *
 * @throws PlatformError  the platform refused, or did not do it in three tries
 */
export async function createResource(
  context: OperationContext,
  step: CreateStep,
  { activationId, values, onUnsure, onRepeat }: CreateOptions,
): Promise<CreatedResource> {
  for (let sends = 1; ; sends += 1) {
    try {
      return { ...(await create(context.adobe, step, values)), wasFound: false }
    } catch (error) {
      if (context.adobe.signal?.aborted || !isEffectUnknown(error)) throw error
      await onUnsure(error)
      const found = await adoptMarked(context, activationId, step)
      if (found) return found
      if (sends === sendsMax) throw error
      await onRepeat()
    }
  }
}

/** Finds what an earlier call of this step made; the oldest, should there be several. */
export async function adoptMarked(
  context: OperationContext,
  activationId: string,
  step: CreateStep,
): Promise<CreatedResource | undefined> {
  const [id] = await findMarked(context, activationId, step)
  return id === undefined ? undefined : { id, wasFound: true }
}

function create(adobe: AdobeContext, step: CreateStep, values: ReferenceValues): Promise<Created> {
  switch (step.id) {
    case 'profile-connection':
    case 'account-connection':
      return createConnection(adobe, resolve<ConnectionBody>(step.body, values))
    case 'source-connection':
      return createSourceConnection(adobe, resolve<SourceConnectionBody>(step.body, values))
    case 'target-connection':
      return createTargetConnection(adobe, resolve<TargetConnectionBody>(step.body, values))
    case 'dataflow':
      return createFlow(adobe, resolve<FlowBody>(step.body, values))
  }
}
