import { withoutMarker } from '../marker'
import type { PlanStep } from '../plan'
import { summarizeSteps } from '../step-summary'
import type { StepId } from '../steps'
import { isReference } from '../template'
import { etagVariable, idVariable, type VariableName, type WrittenValue } from './variable'

/** The collections of Flow Service that are written to, each with what a person calls an item of it. */
export const collectionNouns = {
  connections: 'account',
  sourceConnections: 'profile source',
  targetConnections: 'target',
  flows: 'dataflow',
} as const

type Collection = keyof typeof collectionNouns

/** A call as anyone may see, copy and send it: what is secret, or not known before an answer came, is a variable. */
export interface WrittenCall {
  /** Tells it from the others. */
  readonly id: string
  readonly title: string
  readonly method: 'POST' | 'PATCH' | 'GET'
  readonly collection: Collection
  /** The entity it is about; none for a create. */
  readonly resourceId: WrittenValue | undefined
  /** A patch has to name the version it was made for. */
  readonly ifMatch: WrittenValue | undefined
  /** JSON in which any string may be a reference. */
  readonly body: unknown
  /** What later calls need of the answer: its `id`, and of a dataflow its `etag`. */
  readonly keeps: { readonly id?: VariableName; readonly etag?: VariableName }
  /** Of a read that compares: what has to be there. */
  readonly shows?: WrittenContents
  /** Of a read before a change: the version that the change was made for. At another one nothing is sent. */
  readonly madeFor?: string
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
 *
 * @param shows  what has to be there in the end
 */
export function writeCalls(steps: readonly PlanStep[], shows: WrittenContents): WrittenCall[] {
  const reused = new Map(
    steps.flatMap((step) => (step.kind === 'reuse' ? [[step.id, step.resourceId] as const] : [])),
  )
  const summaries = new Map(summarizeSteps(steps).map((summary) => [summary.id, summary]))
  return steps.flatMap((step) => {
    const summary = summaries.get(step.id)
    return step.kind === 'reuse' || !summary ? [] : [writeCall(step, { title: summary.title, reused, shows })]
  })
}

interface Circumstances {
  readonly title: string
  readonly reused: ReadonlyMap<StepId, string>
  readonly shows: WrittenContents
}

function writeCall(
  step: Exclude<PlanStep, { kind: 'reuse' }>,
  { title, reused, shows }: Circumstances,
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
        resourceId: { variable: idVariable('dataflow') },
        ifMatch: { variable: etagVariable },
        body: step.operations,
        keeps: {},
      }
    case 'read-back':
      return { ...readDataflow, title, shows }
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
  resourceId: { variable: idVariable('dataflow') },
  ifMatch: undefined,
  body: undefined,
  keeps: {},
}

/** What has to be there, whatever its order. */
export interface WrittenContents {
  readonly audienceIds: readonly string[]
  readonly attributePaths: readonly string[]
  /** Other members, by their JSON Pointers: `/params/stream`. */
  readonly members: Readonly<Record<string, unknown>>
}

/** What a dataflow has to hold that sends these audiences and attributes. */
export function contentsOf({
  audiences,
  attributes,
}: {
  readonly audiences: readonly { readonly id: string }[]
  readonly attributes: readonly string[]
}): WrittenContents {
  return { audienceIds: audiences.map(({ id }) => id), attributePaths: attributes, members: {} }
}
