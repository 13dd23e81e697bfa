'use client'

import { useMemo } from 'react'
import { ComboField } from '@/components/ui/combo-field'
import { Skeleton } from '@/components/ui/skeleton'
import type { DataflowView } from '@/lib/contract/dataflows'

type DataflowChoiceProps = {
  label: string
  name: string
  value: string | undefined
  /** Undefined while they are fetched. */
  dataflows: readonly DataflowView[] | undefined
  onChange: (id: string | undefined) => void
}

/** Chooses one dataflow by typing a part of its name or stream. */
export function DataflowChoice({ label, name, value, dataflows, onChange }: DataflowChoiceProps) {
  const options = useMemo(() => optionsOf(dataflows ?? []), [dataflows])
  if (!dataflows) {
    return (
      <div
        className="grid gap-1.5"
        role="status"
        aria-label={`Loading the choices of ${label.toLowerCase()}`}
      >
        <Skeleton className="h-[1lh] w-32" />
        <Skeleton className="h-10.5 w-full" />
      </div>
    )
  }
  return (
    <ComboField
      label={label}
      name={name}
      value={value ?? ''}
      onChange={(id) => onChange(id || undefined)}
      options={options}
      placeholder="Type a part of its name or stream"
    />
  )
}

/** Dataflows may share a name; then a part of the id tells them apart. */
function optionsOf(dataflows: readonly DataflowView[]) {
  const times = new Map<string, number>()
  for (const { name } of dataflows) times.set(name, (times.get(name) ?? 0) + 1)
  return dataflows.map(({ id, name, destinationName, target }) => ({
    value: id,
    label: (times.get(name) ?? 0) > 1 ? `${name} (${id.slice(0, 8)})` : name,
    description: [destinationName, target].filter(Boolean).join(' · '),
  }))
}
