import { useMemo } from 'react'
import { CallsAhead, type EditAhead } from '@/components/calls/edit-calls'
import { plannedPatch } from '@/components/calls/shown-call'
import { CodeView } from '@/components/ui/code-view'
import { Disclosure } from '@/components/ui/disclosure'
import { collectionNouns } from '@/lib/activation/calls/written-call'
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
  const ahead = useMemo(() => editAhead(dataflow, { base, wanted }), [base, wanted, dataflow])
  const calls = ahead.patches.map(({ collection, id, version, operations }) =>
    plannedPatch(`Change the ${collectionNouns[collection]}`, {
      path: `/${collection}/${id}`,
      etag: version,
      operations,
    }),
  )
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
        <CallsAhead calls={calls} edit={ahead} />
      </div>
    </div>
  )
}

/** The target first, as it is sent. */
function editAhead(dataflow: DataflowDetail, { base, wanted }: PatchViewProps['edit']): EditAhead {
  const plan = planEdit({ base: base.contents, mine: wanted }, heldOfDetail(dataflow))
  const { id, etag, targetConnectionId = '', targetEtag } = dataflow
  const patches = [
    {
      collection: 'targetConnections',
      id: targetConnectionId,
      version: targetEtag,
      operations: plan.targetOperations,
    },
    { collection: 'flows', id, version: etag, operations: plan.flowOperations },
  ] as const
  return {
    dataflow,
    patches: patches.filter(({ operations }) => operations.length > 0),
    wanted: plan.wanted,
  }
}
