import type { ActivationDraft } from '../draft'
import { withoutMarker } from '../marker'
import type { PlanStep } from '../plan'
import { type StepSummary, summarizeSteps } from '../step-summary'
import type { StepId } from '../steps'
import { isReference } from '../template'
import { etagVariable, idVariable, type VariableName } from './variable'

/** The collections of Flow Service that an activation writes to. */
type Collection = 'connections' | 'sourceConnections' | 'targetConnections' | 'flows'

/** A call as anyone may see, copy and send it: what is secret, or not known before an answer came, is a variable. */
export interface WrittenCall {
  readonly id: StepId
  readonly title: string
  readonly method: 'POST' | 'PATCH' | 'GET'
  readonly collection: Collection
  /** The entity it is about; none for a create. */
  readonly resourceId: VariableName | undefined
  /** A patch has to name the version it was made for. */
  readonly ifMatch: VariableName | undefined
  /** JSON in which any string may be a reference. */
  readonly body: unknown
  /** What later calls need of the answer: its `id`, and of a dataflow its `etag`. */
  readonly keeps: { readonly id?: VariableName; readonly etag?: VariableName }
}

const collections: Readonly<Record<StepId, Collection>> = {
  'profile-connection': 'connections',
  'account-connection': 'connections',
  'source-connection': 'sourceConnections',
  'target-connection': 'targetConnections',
  dataflow: 'flows',
  selectors: 'flows',
  verification: 'flows',
}

/**
 * The calls of a plan, in an order in which one after the other can be sent. What is reused makes no call: its id
 * stands where it is needed. The marks by which Sluice finds its own resources are left out, since what somebody else
 * sends is not Sluice's to undo.
 */
export function writeCalls(steps: readonly PlanStep[]): WrittenCall[] {
  const reused = new Map(
    steps.flatMap((step) => (step.kind === 'reuse' ? [[step.id, step.resourceId] as const] : [])),
  )
  const summaries = new Map(summarizeSteps(steps).map((summary) => [summary.id, summary]))
  return steps.flatMap((step) => {
    const summary = summaries.get(step.id)
    return step.kind === 'reuse' || !summary ? [] : [writeCall(step, summary, reused)]
  })
}

function writeCall(
  step: Exclude<PlanStep, { kind: 'reuse' }>,
  { title }: StepSummary,
  reused: ReadonlyMap<StepId, string>,
): WrittenCall {
  const { id } = step
  const common = { id, title, collection: collections[id] }
  switch (step.kind) {
    case 'create':
      return {
        ...common,
        method: 'POST',
        resourceId: undefined,
        ifMatch: undefined,
        body: written(step.body, reused),
        keeps: { id: idVariable(id), ...(id === 'dataflow' ? { etag: etagVariable } : {}) },
      }
    case 'patch':
      return {
        ...common,
        method: 'PATCH',
        resourceId: idVariable('dataflow'),
        ifMatch: etagVariable,
        body: step.operations,
        keeps: {},
      }
    case 'read-back':
      return { ...readDataflow, title }
  }
}

/** The body with the ids of what is reused filled in, and without marks. */
function written(body: Readonly<Record<string, unknown>>, reused: ReadonlyMap<StepId, string>): unknown {
  const fill = (value: unknown): unknown => {
    if (isReference(value)) return '$ref' in value ? (reused.get(value.$ref) ?? value) : value
    if (Array.isArray(value)) return value.map(fill)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(member)]))
  }
  const { description, ...rest } = body
  const own = withoutMarker(typeof description === 'string' ? description : undefined)
  return fill(own ? { ...rest, description: own } : rest)
}

/** Reads the dataflow: in the end to compare, on the way for its version. */
export const readDataflow: WrittenCall = {
  id: 'verification',
  title: 'Read the dataflow',
  method: 'GET',
  collection: 'flows',
  resourceId: idVariable('dataflow'),
  ifMatch: undefined,
  body: undefined,
  keeps: {},
}

/** What has to be there in the end. */
export interface WrittenContents {
  readonly audienceIds: readonly string[]
  readonly attributePaths: readonly string[]
}

export function contentsOf({
  audiences,
  attributes,
}: Pick<ActivationDraft, 'audiences' | 'attributes'>): WrittenContents {
  return { audienceIds: audiences.map(({ id }) => id), attributePaths: attributes }
}
