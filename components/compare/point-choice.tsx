'use client'

import { auditText } from '@/components/activity/audit-words'
import { Button } from '@/components/ui/button'
import { plural } from '@/components/ui/plural'
import { SelectField } from '@/components/ui/select-field'
import type { AuditEvent } from '@/lib/contract/audit'
import { pointTitle } from './point-title'
import type { PointSearch } from './trail-point'

type PointChoiceProps = {
  points: readonly AuditEvent[]
  value: number | undefined
  search: PointSearch | undefined
  older: { readonly isThere: boolean; readonly isFetching: boolean; readonly show: () => void }
  onChange: (at: number | undefined) => void
}

const now = 'now'

/** When to look at the first dataflow: now, or right after one of the changes made from here. */
export function PointChoice({ points, value, search, older, onChange }: PointChoiceProps) {
  const isListed = points.some(({ id }) => id === value)
  return (
    <div className="grid gap-2">
      <SelectField
        label="As it was"
        name="at"
        value={value === undefined ? now : isListed ? String(value) : ''}
        onChange={(key) => onChange(key === now ? undefined : Number(key))}
        placeholder={search === 'missing' ? 'Not in the trail' : 'Not read yet'}
        options={[
          { value: now, label: 'Now' },
          ...points.map((event) => ({
            value: String(event.id),
            label: pointTitle(event),
            description: `after: ${auditText(event)}`,
          })),
        ]}
      />
      {older.isThere && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button
            size="small"
            onPress={older.show}
            isPending={older.isFetching}
            pendingLabel="Loading older changes"
          >
            Show older
          </Button>
          <span role="status" className="text-sm text-ink-3">
            {points.length === 0
              ? 'None of the newest changes tells how it was.'
              : `The newest ${plural(points.length, 'change')} can be chosen.`}
          </span>
        </div>
      )}
    </div>
  )
}
