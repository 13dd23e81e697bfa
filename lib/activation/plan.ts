import type { ConnectionBody, FlowBody, SourceConnectionBody, TargetConnectionBody } from './bodies'
import type { ActivationDraft } from './draft'
import { addSelectors, type PatchOperation } from './json-patch'
import { markerOf, withMarker } from './marker'
import { flowSpec, profileSpec } from './specs'
import type { StepId } from './steps'
import { idOf, type Template } from './template'

/** What a destination contributes to the calls. Credentials stand here as references, never as values. */
export interface DestinationPayload {
  readonly name: string
  readonly connectionSpecId: string
  /** As the organization's connection spec names it. */
  readonly authSpecName: string
  /** Only when the account is new. */
  readonly authParams: Template<Readonly<Record<string, string>>>
  readonly targetParams: Readonly<Record<string, string | boolean>>
  /** What the account and the target are called when nobody named them, e.g. `Amazon Kinesis eu-west-1`. */
  readonly accountName: string
  readonly targetName: string
}

interface Creates<Id extends StepId, Body> {
  readonly id: Id
  readonly kind: 'create'
  readonly body: Template<Body>
}

/** A resource that already stands; no call is made and undo leaves it alone. */
interface Reuses<Id extends StepId> {
  readonly id: Id
  readonly kind: 'reuse'
  readonly resourceId: string
}

/** A step that leaves a new resource behind. */
export type CreateStep =
  | Creates<'profile-connection', ConnectionBody>
  | Creates<'account-connection', ConnectionBody>
  | Creates<'source-connection', SourceConnectionBody>
  | Creates<'target-connection', TargetConnectionBody>
  | Creates<'dataflow', FlowBody>

export type PlanStep =
  | CreateStep
  | Reuses<'account-connection'>
  | Reuses<'source-connection'>
  | { readonly id: 'selectors'; readonly kind: 'patch'; readonly operations: readonly PatchOperation[] }
  | { readonly id: 'verification'; readonly kind: 'read-back' }

export interface PlanInput {
  readonly activationId: string
  readonly draft: ActivationDraft
  readonly payload: DestinationPayload
  /** The profile source to reuse, when the draft asks for one and the sandbox has one. */
  readonly sourceConnectionId?: string | undefined
}

/**
 * Orders the calls that bring a draft to life; performs none of them and holds no secret.
 *
 * @returns the steps in reading order; {@link toWaves} says which go out together
 * @source Flow Service reference, "Connect to streaming destinations"; `transformations` must not be missing, or the
 *   patch that follows has nothing to add to
 */
export function plan(input: PlanInput): readonly PlanStep[] {
  return [
    ...planSource(input),
    planAccount(input),
    planTarget(input),
    planDataflow(input),
    {
      id: 'selectors',
      kind: 'patch',
      operations: addSelectors(input.draft.audiences, input.draft.attributes),
    },
    { id: 'verification', kind: 'read-back' },
  ]
}

function planSource({ activationId, sourceConnectionId }: PlanInput): PlanStep[] {
  if (sourceConnectionId !== undefined) {
    return [{ id: 'source-connection', kind: 'reuse', resourceId: sourceConnectionId }]
  }
  const describe = (step: StepId) => withMarker(undefined, markerOf(activationId, step))
  const connection: Template<ConnectionBody> = {
    name: 'Profile store',
    description: describe('profile-connection'),
    connectionSpec: profileSpec,
  }
  const source: Template<SourceConnectionBody> = {
    name: 'Profile source',
    description: describe('source-connection'),
    connectionSpec: profileSpec,
    baseConnectionId: idOf('profile-connection'),
    data: { format: 'json' },
    params: {},
  }
  return [
    { id: 'profile-connection', kind: 'create', body: connection },
    { id: 'source-connection', kind: 'create', body: source },
  ]
}

function planAccount({ activationId, draft, payload }: PlanInput): PlanStep {
  const id = 'account-connection'
  if (draft.account.kind === 'existing') return { id, kind: 'reuse', resourceId: draft.account.connectionId }
  const body: Template<ConnectionBody> = {
    name: draft.account.name || payload.accountName,
    description: withMarker(undefined, markerOf(activationId, id)),
    connectionSpec: { id: payload.connectionSpecId, version: '1.0' },
    auth: { specName: payload.authSpecName, params: payload.authParams },
  }
  return { id, kind: 'create', body }
}

function planTarget({ activationId, payload }: PlanInput): PlanStep {
  const id = 'target-connection'
  const body: Template<TargetConnectionBody> = {
    name: payload.targetName,
    description: withMarker(undefined, markerOf(activationId, id)),
    connectionSpec: { id: payload.connectionSpecId, version: '1.0' },
    baseConnectionId: idOf('account-connection'),
    data: { format: 'json' },
    params: payload.targetParams,
  }
  return { id, kind: 'create', body }
}

function planDataflow({ activationId, draft }: PlanInput): PlanStep {
  const id = 'dataflow'
  const body: Template<FlowBody> = {
    name: draft.name,
    description: withMarker(draft.description, markerOf(activationId, id)),
    flowSpec,
    sourceConnectionIds: [idOf('source-connection')],
    targetConnectionIds: [idOf('target-connection')],
    transformations: [
      {
        name: 'GeneralTransform',
        params: { profileSelectors: { selectors: [] }, segmentSelectors: { selectors: [] } },
      },
    ],
  }
  return { id, kind: 'create', body }
}
