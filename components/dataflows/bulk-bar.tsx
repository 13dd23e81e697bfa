'use client'

import { Button } from '@/components/ui/button'
import { plural } from '@/components/ui/plural'
import type { BulkAction } from '@/lib/contract/bulk-changes'

type BulkBarProps = {
  count: number
  noun: string
  actions: readonly { action: BulkAction; label: string; isDanger?: boolean }[]
  onAction: (action: BulkAction) => void
  onClear: () => void
  isDisabled?: boolean
}

/** What can be done with what is selected. It stays in sight at the foot of the window while the list scrolls. */
export function BulkBar({ count, noun, actions, onAction, onClear, isDisabled = false }: BulkBarProps) {
  return (
    <section
      aria-label="Selection"
      className="sticky bottom-3 z-20 mx-3 mb-3 flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-raised px-4 py-2.5 shadow-overlay"
    >
      <p role="status" className="mr-auto font-medium numeric">
        {plural(count, noun)} selected
      </p>
      {actions.map(({ action, label, isDanger }) => (
        <Button
          key={action}
          size="small"
          variant={isDanger ? 'danger' : 'secondary'}
          isDisabled={isDisabled}
          onPress={() => onAction(action)}
        >
          {label}
        </Button>
      ))}
      <Button size="small" variant="quiet" onPress={onClear}>
        Clear
      </Button>
    </section>
  )
}
