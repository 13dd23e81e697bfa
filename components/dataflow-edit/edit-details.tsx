'use client'

import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { ComboField } from '@/components/ui/combo-field'
import { SwitchField } from '@/components/ui/switch-field'
import { TextField } from '@/components/ui/text-field'
import type { Contents } from '@/lib/activation/editing/contents'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import type { Field } from '@/lib/destinations/destination'
import { exportOptions } from '@/lib/destinations/export-options'
import { destinationOf } from '@/lib/destinations/registry'

type EditDetailsProps = {
  dataflow: DataflowDetail
  wanted: Contents
  onChange: (parts: Partial<Contents>) => void
  problems: readonly { readonly path: string; readonly message: string }[]
}

/** The DOM id of the input for a place of the edit. */
export function editFieldId(path: string): string {
  const [part = ''] = path.split('.')
  return part === 'target' ? `field-${path.replaceAll('.', '-')}` : `field-${part}`
}

/** Name, description, where records land, and what is added to each. */
export function EditDetails({ dataflow, wanted, onChange, problems }: EditDetailsProps) {
  const { name, description, target } = wanted
  const fields = dataflow.destination ? destinationOf(dataflow.destination).targetFields : []
  const errorOf = (path: string) => {
    const message = problems.find((problem) => problem.path === path)?.message
    return message ? { error: message } : {}
  }
  const setTarget = (parameter: string, value: unknown) =>
    onChange({ target: { ...target, [parameter]: value } })
  return (
    <Card>
      <CardBody className="grid gap-5">
        <TextField
          id={editFieldId('name')}
          label="Name"
          name="name"
          value={name}
          onChange={(value) => onChange({ name: value })}
          autoComplete="off"
          isRequired
          {...errorOf('name')}
        />
        <TextField
          id={editFieldId('description')}
          label="Description"
          name="description"
          value={description}
          onChange={(value) => onChange({ description: value })}
          multiline
          rows={3}
          isOptional
          {...errorOf('description')}
        />
        {fields.map((field) => (
          <TargetField
            key={field.name}
            field={field}
            value={textOf(target[field.name])}
            onChange={(value) => setTarget(field.name, value)}
            {...errorOf(`target.${field.name}`)}
          />
        ))}
        {exportOptions.fields.map(({ name: option, label, hint }) => (
          <SwitchField
            key={option}
            label={label}
            hint={hint}
            isSelected={target[option] === true}
            onChange={(isOn) => setTarget(option, isOn)}
          />
        ))}
      </CardBody>
    </Card>
  )
}

type TargetFieldProps = { field: Field; value: string; onChange: (value: string) => void; error?: string }

function TargetField({ field, ...props }: TargetFieldProps) {
  const { name, label, hint, kind, choices = [] } = field
  const shared = { ...props, id: editFieldId(`target.${name}`), name: `target.${name}`, label, hint }
  if (kind === 'choice') return <ComboField {...shared} options={choices} allowsCustomValue />
  return <TextField {...shared} monospace spellCheck={false} autoComplete="off" />
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
