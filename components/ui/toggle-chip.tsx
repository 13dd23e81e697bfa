'use client'

import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { chipStyles } from './chip-styles'
import { CheckIcon } from './icons'

type ToggleChipProps = { isSelected: boolean; onChange: (isSelected: boolean) => void; children: ReactNode }

/** A filter that is on or off. */
export function ToggleChip({ isSelected, onChange, children }: ToggleChipProps) {
  return (
    <ToggleButton isSelected={isSelected} onChange={onChange} className={chipStyles(isSelected)}>
      {isSelected && <CheckIcon className="size-3.5 text-accent" />}
      {children}
    </ToggleButton>
  )
}
