import { StatusTag } from '@/components/ui/status-tag'
import type { DataflowView } from '@/lib/contract/dataflows'
import { healthOf } from './dataflow-health'
import { DataflowState } from './dataflow-state'

/** Failing is what a list has to show first; otherwise the state. */
export function DataflowStatus({ dataflow }: { dataflow: DataflowView }) {
  if (healthOf(dataflow) === 'failing') return <StatusTag tone="bad">Failing</StatusTag>
  return <DataflowState state={dataflow.state} />
}
