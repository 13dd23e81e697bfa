import type { SimulatorFlags } from '../flags'
import {
  dataLakeSpecId,
  destinationFlowSpecId,
  destinationProviderId,
  eventHubsSpecId,
  fileFlowSpecId,
  fileStorageSpecId,
  inboundFlowSpecId,
  kinesisSpecId,
  profileSpecId,
  streamingSourceProviderId,
  webhookSpecId,
} from './spec-ids'

/** A flow spec: which connection specs may stand at either end of a dataflow. */
export interface FlowSpec {
  readonly id: string
  readonly name: string
  readonly providerId: string
  readonly version: '1.0'
  readonly sourceConnectionSpecIds: readonly string[]
  readonly targetConnectionSpecIds: readonly string[]
  readonly attributes: Readonly<Record<string, unknown>>
}

/** Every flow spec this organization offers. The first is the documented one for streaming destinations. */
export const flowSpecs: readonly FlowSpec[] = [
  {
    id: destinationFlowSpecId,
    name: 'UPStoProfileBasedDestination',
    providerId: destinationProviderId,
    version: '1.0',
    sourceConnectionSpecIds: [profileSpecId],
    targetConnectionSpecIds: [kinesisSpecId, eventHubsSpecId, webhookSpecId],
    attributes: { isDestinationFlow: true, flowType: 'profile' },
  },
  {
    id: fileFlowSpecId,
    name: 'UPStoFileBasedDestination',
    providerId: destinationProviderId,
    version: '1.0',
    sourceConnectionSpecIds: [profileSpecId],
    targetConnectionSpecIds: [fileStorageSpecId],
    attributes: { isDestinationFlow: true, flowType: 'batch' },
  },
  {
    id: inboundFlowSpecId,
    name: 'StreamToDataLake',
    providerId: streamingSourceProviderId,
    version: '1.0',
    sourceConnectionSpecIds: [kinesisSpecId, eventHubsSpecId],
    targetConnectionSpecIds: [dataLakeSpecId],
    attributes: { flowType: 'source' },
  },
]

const transformation = {
  name: 'GeneralTransform',
  spec: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: { profileSelectors: { type: 'object' }, segmentSelectors: { type: 'object' } },
  },
}

/** The catalogue as readers see it; what is inside the parts that the specification names only is made up. */
export function shownFlowSpecs(flags: SimulatorFlags): readonly { readonly id: string }[] {
  const transformations =
    flags.flowSpecTransformations === 'array'
      ? { transformationSpec: [transformation] }
      : { transformationSpecs: transformation }
  return flowSpecs.map(({ targetConnectionSpecIds, ...spec }) => ({
    ...spec,
    ...(flags.flowSpecTargets === 'listed' && { targetConnectionSpecIds }),
    ...(spec.attributes.isDestinationFlow === true && transformations),
    optionSpec: { name: 'OptionSpec', spec: {} },
    scheduleSpec: { name: 'ScheduleSpec', type: 'Streaming', spec: {} },
    permissionsInfo: { view: [{ '@type': 'lowLevel', name: 'EnterpriseSource', permissions: ['read'] }] },
  }))
}
