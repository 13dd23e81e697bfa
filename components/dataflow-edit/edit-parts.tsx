'use client'

import { AttributePicker } from '@/components/attributes/attribute-picker'
import { AudiencePicker } from '@/components/audiences/audience-picker'
import { RecordPreview } from '@/components/record-preview/record-preview'
import { Tabs } from '@/components/ui/tabs'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { destinationOf } from '@/lib/destinations/registry'
import { EditDetails } from './edit-details'
import type { useEdit } from './use-edit'

export type EditPartId = 'audiences' | 'attributes' | 'details' | 'preview'

type EditPartsProps = {
  dataflow: DataflowDetail
  edit: ReturnType<typeof useEdit>
  part: EditPartId
  onPartChange: (part: EditPartId) => void
}

/** What can be changed, one part at a time; nothing while an edit is sent. */
export function EditParts({ dataflow, edit, part, onPartChange }: EditPartsProps) {
  const { wanted, change, problem, isSending } = edit
  const { audiences, attributes, target } = wanted
  const items = [
    {
      id: 'audiences',
      title: `Audiences (${audiences.length.toLocaleString('en')})`,
      content: (
        <AudiencePicker
          id="field-audiences"
          value={audiences}
          onChange={(next) => change({ audiences: next })}
        />
      ),
    },
    {
      id: 'attributes',
      title: `Attributes (${attributes.length.toLocaleString('en')})`,
      content: (
        <AttributePicker
          id="field-attributes"
          value={attributes}
          onChange={(next) => change({ attributes: next })}
        />
      ),
    },
    {
      id: 'details',
      title: 'Name and destination',
      content: (
        <EditDetails dataflow={dataflow} wanted={wanted} onChange={change} problems={problem?.fields ?? []} />
      ),
    },
    {
      id: 'preview',
      title: 'Record',
      content: (
        <RecordPreview
          audiences={audiences}
          attributes={attributes}
          options={{
            includeSegmentNames: target.includeSegmentNames === true,
            includeSegmentTimestamps: target.includeSegmentTimestamps === true,
          }}
          onOptionsChange={(options) => change({ target: { ...target, ...options } })}
          targetNoun={dataflow.destination ? destinationOf(dataflow.destination).targetNoun : 'destination'}
        />
      ),
    },
  ] as const
  return (
    // What is changed while an edit is on its way would be in neither the edit nor the next one.
    <div inert={isSending} className="min-w-0 inert:opacity-60">
      <Tabs
        label="Parts of the dataflow"
        items={items}
        selectedKey={part}
        onSelectionChange={(id) => onPartChange(items.find((item) => item.id === id)?.id ?? 'audiences')}
      />
    </div>
  )
}
