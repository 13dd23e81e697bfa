'use client'

import type { ReactNode } from 'react'
import { SwitchField as AriaSwitchField, SwitchButton, Text } from 'react-aria-components/Switch'

type SwitchFieldProps = {
  label: ReactNode
  hint?: ReactNode
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  name?: string
  isDisabled?: boolean
}

export function SwitchField({ label, hint, ...props }: SwitchFieldProps) {
  return (
    <AriaSwitchField {...props} className="grid gap-1">
      <SwitchButton className="group flex min-h-6 cursor-pointer items-center gap-3 rounded-sm font-medium disabled:cursor-not-allowed disabled:text-ink-3">
        <span className="flex h-5.5 w-9.5 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-0.5 transition-colors group-selected:border-accent group-selected:bg-accent group-disabled:border-line group-disabled:bg-sunken forced-colors:group-selected:bg-[Highlight]">
          <span className="size-4 rounded-full bg-line-strong transition-transform duration-come group-selected:translate-x-4 group-selected:bg-accent-ink group-disabled:bg-line forced-colors:bg-[ButtonText]" />
        </span>
        {label}
      </SwitchButton>
      {hint && (
        <Text slot="description" className="pl-12.5 text-sm text-ink-2">
          {hint}
        </Text>
      )}
    </AriaSwitchField>
  )
}
