'use client'

import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'

type SegmentedProps<T extends string> = {
  label: string
  value: T
  onChange: (value: T) => void
  /** `widest` is what a title that changes may become: its room is kept, so that the others stay where they are. */
  items: readonly { id: T; title: ReactNode; widest?: string }[]
}

/** A few views of the same thing, one of them shown. */
export function Segmented<T extends string>({ label, value, onChange, items }: SegmentedProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = items.find(({ id }) => keys.has(id))
        if (chosen) onChange(chosen.id)
      }}
      className="inline-flex rounded-md border border-line bg-sunken p-0.5"
    >
      {items.map(({ id, title, widest }) => (
        <ToggleButton
          key={id}
          id={id}
          className="flex min-h-8 cursor-pointer items-center gap-1.5 rounded-sm border border-transparent px-3 text-sm font-medium whitespace-nowrap text-ink-2 transition-colors hover:text-ink selected:border-line selected:bg-surface selected:text-ink selected:shadow-card forced-colors:selected:border-[Highlight]"
        >
          {widest === undefined ? (
            title
          ) : (
            <span className="grid justify-items-start">
              <span className="col-start-1 row-start-1">{title}</span>
              <span aria-hidden="true" className="invisible col-start-1 row-start-1">
                {widest}
              </span>
            </span>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
