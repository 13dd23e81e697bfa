import type { Flow, SourceConnection, TargetConnection } from '../flow-service/entities'
import { inheritFrom } from '../flow-service/flow-inheritance'
import { runsOf } from '../flow-service/flow-runs'
import type { Transformation } from '../flow-service/given-fields'
import { completedOperation } from '../flow-service/last-operation'
import type { SandboxFacts } from '../sandbox-facts'
import { type AudienceSeed, namespaces } from '../segmentation/audience-seed'
import type { ConnectionSeed } from './connection-recipes'
import type { DataflowPlan } from './dataflow-plans'
import { dayMs, hourMs, minuteMs } from './duration'
import type { Random } from './random'
import { drawStamp, type StampSeed, stampAt } from './recipe-stamp'

/** A dataflow in the making, with both its ends. */
export interface DataflowParts {
  readonly flowSpecId: string
  readonly source: ConnectionSeed<SourceConnection>
  readonly target: ConnectionSeed<TargetConnection>
  /** What it sends; missing for one that brings records in. */
  readonly selected?: { readonly audiences: readonly AudienceSeed[]; readonly attributes: readonly string[] }
}

type History = Pick<DataflowPlan, 'name' | 'description' | 'state' | 'ageDays' | 'changedDaysAgo' | 'lastRun'>

/** @returns its id and how to make it */
export function seedDataflow(
  random: Random,
  plan: History,
  { flowSpecId, source, target, selected }: DataflowParts,
): { id: string; recipe: (facts: SandboxFacts) => Flow } {
  const stamp = drawStamp(random, plan)
  const lastRun = drawLastRun(random, plan)
  const fixed = {
    name: plan.name,
    description: plan.description,
    flowSpec: { id: flowSpecId, version: '1.0' as const },
    sourceConnectionIds: [source.id],
    targetConnectionIds: [target.id],
    runs: runsOf(stamp.id),
  }
  const recipe = (facts: SandboxFacts): Flow =>
    Object.assign(stampAt(stamp, facts), fixed, {
      inheritedAttributes: inheritFrom(flowSpecId, [source.recipe(facts)], [target.recipe(facts)]),
      lastOperation: completedOperation('update', [], facts.startMs - stamp.updatedAgeMs),
      ...(selected && { transformations: [transformationAt(stamp, selected, facts)] }),
      ...lastRunAt(lastRun, facts),
    })
  return { id: stamp.id, recipe }
}

interface LastRun {
  readonly id: string
  readonly state: string
  readonly endedAgeMs: number
}

/** The last finished hour for a live dataflow, the last one before it was switched off for the others. */
function drawLastRun(random: Random, plan: History): LastRun | undefined {
  const { state, changedDaysAgo, lastRun = 'success' } = plan
  const id = random.uuid()
  const sinceMs = state === 'enabled' ? 0 : changedDaysAgo * dayMs
  const endedAgeMs = Math.round(sinceMs) + random.integer(4, 50) * minuteMs
  return lastRun === 'none' ? undefined : { id, state: lastRun, endedAgeMs }
}

function lastRunAt(run: LastRun | undefined, { startMs }: SandboxFacts): Pick<Flow, 'lastRunDetails'> {
  if (!run) return {}
  const completedAtUTC = startMs - run.endedAgeMs
  const { id, state } = run
  return { lastRunDetails: { id, state, startedAtUTC: completedAtUTC - hourMs, completedAtUTC } }
}

/** The service keeps the times of a selector as strings of epoch seconds. */
function transformationAt(
  { createdAgeMs }: StampSeed,
  { audiences, attributes }: NonNullable<DataflowParts['selected']>,
  { startMs }: SandboxFacts,
): Transformation {
  const time = String(Math.floor((startMs - createdAgeMs) / 1000))
  const attributeSelectors = attributes.map((path) => ({
    type: 'JSON_PATH' as const,
    value: { path, operator: 'EXISTS' },
  }))
  return {
    name: 'GeneralTransform',
    params: {
      profileSelectors: { selectors: attributeSelectors },
      segmentSelectors: { selectors: audiences.map((audience) => selectorAt(audience, time)) },
    },
  }
}

/** An external audience goes by the id its uploader chose; the platform's own stands beside it. */
function selectorAt({ id, audienceId, name, description, origin }: AudienceSeed, time: string) {
  const external = id === audienceId ? {} : { systemSegmentId: id, namespace: namespaces[origin] }
  return {
    type: 'PLATFORM_SEGMENT' as const,
    value: { id: audienceId, ...external, name, description, createTime: time, updateTime: time },
  }
}
