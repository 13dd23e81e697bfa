import type { CreateStep, PlanStep } from '../activation/plan'
import type { ReferenceValues } from '../activation/template'
import { resolve } from '../activation/template'
import type { Asked } from '../activation/verify'
import { resourceKinds } from './marked-resources'
import type { Deed } from './record-event'

/** Stands in the audit trail where a secret was sent. */
const hidden = '••••'
/** Whatever a secret is called, it is hidden. */
const hiddenSecrets = new Proxy<Record<string, string>>({}, { get: () => hidden })

interface Call {
  readonly outcome: Deed['outcome']
  readonly resourceId?: string | undefined
  readonly requestId?: string | undefined
}

/** What the trail tells of a create: the body that was sent, its secrets hidden. */
export function createDeed(step: CreateStep, ids: ReferenceValues['ids'], call: Call): Deed {
  return {
    action: 'create',
    resourceType: resourceKinds[step.id].type,
    resourceName: nameOf([step], step.id),
    after: resolve<unknown>(step.body, { ids, secrets: hiddenSecrets }),
    ...call,
  }
}

/** What the trail tells of the selectors: who and what is sent from now on. */
export function selectorsDeed(steps: readonly PlanStep[], asked: Asked, call: Call): Deed {
  return {
    action: 'update',
    resourceType: 'dataflow',
    resourceName: nameOf(steps, 'dataflow'),
    before: { audiences: [], attributes: [] },
    after: asked,
    ...call,
  }
}

/** What the trail tells of a deletion. */
export function deleteDeed(step: CreateStep, call: Call): Deed {
  return {
    action: 'delete',
    resourceType: resourceKinds[step.id].type,
    resourceName: nameOf([step], step.id),
    ...call,
  }
}

/** What the trail tells of an activation as a whole. */
export function activationDeed(
  action: 'start' | 'resume' | 'undo',
  { id, name }: { id: string; name: string },
): Deed {
  return {
    action,
    outcome: 'succeeded',
    resourceType: 'activation',
    resourceId: id,
    resourceName: name,
  }
}

function nameOf(steps: readonly PlanStep[], id: CreateStep['id']): string | undefined {
  const step = steps.find((one) => one.id === id)
  return step?.kind === 'create' && typeof step.body.name === 'string' ? step.body.name : undefined
}
