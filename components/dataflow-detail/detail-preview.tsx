'use client'

import { RecordPreview } from '@/components/record-preview/record-preview'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { destinationOf } from '@/lib/destinations/registry'

/** The record that the dataflow exports for a sample person. */
export function DetailPreview({ dataflow }: { dataflow: DataflowDetail }) {
  const { destination, audiences, attributes, targetParams } = dataflow
  if (!destination) return null
  return (
    <RecordPreview
      audiences={audiences.map(({ id, name }) => ({ id, name: name ?? '' }))}
      attributes={attributes}
      options={{
        includeSegmentNames: targetParams.includeSegmentNames === true,
        includeSegmentTimestamps: targetParams.includeSegmentTimestamps === true,
      }}
      targetNoun={destinationOf(destination).targetNoun}
    />
  )
}
