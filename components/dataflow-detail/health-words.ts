import { type Health, healthOf } from '@/components/dataflows/dataflow-health'
import { plural } from '@/components/ui/plural'
import type { DataflowDetail } from '@/lib/contract/dataflows'

const sentences: Readonly<Record<Health, string>> = {
  enabled: 'It is enabled.',
  failing: 'It is enabled, and its last run failed.',
  disabled: 'It is disabled, so nothing is exported.',
  working: 'Adobe is still working on a change of it.',
}

/** The whole dataflow in a sentence or two. */
export function dataflowSummary(dataflow: DataflowDetail): string {
  const { name, audienceCount, attributeCount, destinationName, target } = dataflow
  const contents = `${plural(audienceCount, 'audience')} with ${plural(attributeCount, 'attribute')}`
  const place = target ? `${destinationName}, ${target}` : destinationName
  return `${name} sends ${contents} from the profile store to ${place}. ${sentences[healthOf(dataflow)]}`
}
