import { readSelectors } from '../../activation/transformations'
import { listFlows } from '../../aep/flows'
import { allItems } from '../../aep/pages'
import type { SendingDataflow } from '../../contract/audiences'
import { destinationFlowFilter } from '../dataflow-filters'
import { adobeOf, type ReadingContext } from './reading-context'

/** By the id of an audience: the dataflows that send it. */
export type AudienceUsage = ReadonlyMap<string, readonly SendingDataflow[]>

/** Reads which dataflows of the sandbox send which audiences. */
export async function readAudienceUsage(context: ReadingContext): Promise<AudienceUsage> {
  const adobe = adobeOf(context)
  const usage = new Map<string, SendingDataflow[]>()
  const flows = allItems((page) => listFlows(adobe, page), { property: [destinationFlowFilter] })
  for await (const { id, name, transformations } of flows) {
    const dataflow = { id, name: name ?? id }
    const audienceIds = new Set(readSelectors(transformations).audiences.flatMap(({ ids }) => ids))
    for (const audienceId of audienceIds) {
      const known = usage.get(audienceId)
      if (known) known.push(dataflow)
      else usage.set(audienceId, [dataflow])
    }
  }
  return usage
}
