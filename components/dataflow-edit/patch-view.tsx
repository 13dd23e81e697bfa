import { useMemo } from 'react'
import { CallsAhead } from '@/components/calls/edit-calls'
import { plannedPatch, type ShownCall } from '@/components/calls/shown-call'
import { CodeView } from '@/components/ui/code-view'
import { Disclosure } from '@/components/ui/disclosure'
import { planEdit } from '@/lib/activation/editing/plan-edit'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { heldOfDetail } from './editable-contents'
import type { useEdit } from './use-edit'

type PatchViewProps = {
  dataflow: DataflowDetail
  edit: Pick<ReturnType<typeof useEdit>, 'base' | 'wanted'>
}

/** The collection, and as much of an id as tells it from others. */
const shownPathLength = 27

/** An edit as the patches that would be sent now. */
export function PatchView({ dataflow, edit: { base, wanted } }: PatchViewProps) {
  const calls = useMemo(() => patchesOf(dataflow, { base, wanted }), [base, wanted, dataflow])
  return (
    <div className="grid gap-3">
      <Disclosure title="As JSON Patch">
        <div className="grid gap-3">
          {calls.map(({ key, method, path, body }) => (
            <CodeView key={key} label={`${method} ${path.slice(0, shownPathLength)}…`} json={body} />
          ))}
        </div>
      </Disclosure>
      <div>
        <CallsAhead calls={calls} />
      </div>
    </div>
  )
}

/** The target first, as it is sent. */
function patchesOf(dataflow: DataflowDetail, { base, wanted }: PatchViewProps['edit']): ShownCall[] {
  const plan = planEdit({ base: base.contents, mine: wanted }, heldOfDetail(dataflow))
  const { id, etag, targetConnectionId = '' } = dataflow
  const patches = [
    {
      title: 'Change the target',
      path: `/targetConnections/${targetConnectionId}`,
      etag: undefined,
      operations: plan.targetOperations,
    },
    { title: 'Change the dataflow', path: `/flows/${id}`, etag, operations: plan.flowOperations },
  ]
  return patches
    .filter(({ operations }) => operations.length > 0)
    .map(({ title, ...patch }) => plannedPatch(title, patch))
}
