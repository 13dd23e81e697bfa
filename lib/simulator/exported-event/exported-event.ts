import { type ExportedRecord, exportedRecord } from '../../activation/record-preview/exported-record'
import type { RecordAudience, RecordOptions } from '../../activation/record-preview/memberships'
import { type SampleProfileId, sampleProfiles } from '../../activation/record-preview/sample-profile'
import type { Flow } from '../flow-service/entities'
import type { SandboxStore } from '../sandbox-store'
import { attributeTypeOf } from './attribute-type'

const secondMs = 1_000

type AudienceSelector = NonNullable<
  NonNullable<Flow['transformations']>[number]['params']['segmentSelectors']
>['selectors'][number]

export interface EventQuestion {
  /** The audience whose membership changes, for the profiles that join or leave one. */
  readonly audienceId: string
  readonly profileId: SampleProfileId
}

/**
 * What a dataflow exports for a sample profile. The record is built by the function that previews it; from here come
 * the dataflow's selectors and what the sandbox knows of them.
 *
 * @returns undefined when the dataflow does not send that audience
 */
export function exportedEvent(
  store: SandboxStore,
  flow: Flow,
  { audienceId, profileId }: EventQuestion,
): ExportedRecord | undefined {
  const { selectors, paths } = selectionOf(flow)
  if (!selectors.some(({ value }) => value.id === audienceId)) return undefined
  return exportedRecord({
    profile: sampleProfiles[profileId],
    audiences: selectors.map((selector) => toRecordAudience(store, selector)),
    attributes: paths,
    options: optionsOf(store, flow),
    typeOf: attributeTypeOf,
    nowMs: store.organization.clock(),
    changedAudienceId: audienceId,
  })
}

function selectionOf({ transformations = [] }: Flow) {
  return {
    selectors: transformations.flatMap(({ params }) => params.segmentSelectors?.selectors ?? []),
    paths: transformations.flatMap(
      ({ params }) => params.profileSelectors?.selectors.map(({ value }) => value.path) ?? [],
    ),
  }
}

/** Times of the mapping come from the selector, in seconds. */
function toRecordAudience(store: SandboxStore, { value }: AudienceSelector): RecordAudience {
  const audience = store.audiences.get(value.id)
  return {
    id: value.id,
    name: audience?.name ?? value.name,
    createdAtMs: audience?.creationTime,
    updatedAtMs: audience?.updateTime,
    mappedAtMs: Number(value.createTime ?? 0) * secondMs,
    mappingUpdatedAtMs: Number(value.updateTime ?? 0) * secondMs,
  }
}

function optionsOf(store: SandboxStore, flow: Flow): RecordOptions {
  const params = store.targetConnections.find(flow.targetConnectionIds[0] ?? '')?.params
  const { eventTimeForm, eventNameTimes } = store.organization.flags
  return {
    includeSegmentNames: params?.includeSegmentNames === true,
    includeSegmentTimestamps: params?.includeSegmentTimestamps === true,
    timeForm: eventTimeForm,
    nameTimes: eventNameTimes,
  }
}
