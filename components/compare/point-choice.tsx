'use client'

import { auditText } from '@/components/activity/audit-words'
import { SelectField } from '@/components/ui/select-field'
import { pointTitle } from './point-title'
import type { HistoryPoint } from './use-compared'

type PointChoiceProps = {
  points: readonly HistoryPoint[]
  value: number | undefined
  onChange: (at: number | undefined) => void
}

const now = 'now'

/** When to look at the first dataflow: now, or right after one of the changes made from here. */
export function PointChoice({ points, value, onChange }: PointChoiceProps) {
  return (
    <SelectField
      label="As it was"
      name="at"
      value={value === undefined ? now : String(value)}
      onChange={(key) => onChange(key === now ? undefined : Number(key))}
      options={[
        { value: now, label: 'Now' },
        ...points.map(({ id, event }) => ({
          value: String(id),
          label: pointTitle(event),
          description: `after: ${auditText(event)}`,
        })),
      ]}
    />
  )
}
