'use client'

import { Button } from 'react-aria-components/Button'
import { MenuTrigger } from 'react-aria-components/Menu'
import { chipStyles } from './chip-styles'
import { ChevronDownIcon } from './icons'
import { Menu, MenuItem } from './menu'

type FilterChipProps<T extends string> = {
  title: string
  value: T | undefined
  choices: readonly { value: T; label: string }[]
  onChange: (value: T | undefined) => void
}

const any = 'any'

/** One of a few, or any of them: a pill that says what is chosen, and opens the choice. */
export function FilterChip<T extends string>({ title, value, choices, onChange }: FilterChipProps<T>) {
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <MenuTrigger>
      <Button className={chipStyles(chosen !== undefined)}>
        <span className="text-ink-2">{title}</span>{' '}
        <span className="max-w-56 truncate font-medium">{chosen?.label ?? any}</span>
        <ChevronDownIcon className="size-3.5 text-ink-2" />
      </Button>
      <Menu
        label={title}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen?.value ?? any]}
        onAction={(key) => onChange(choices.find((choice) => choice.value === key)?.value)}
      >
        {[{ value: any, label: `Any ${title.toLowerCase()}` }, ...choices].map((choice) => (
          <MenuItem key={choice.value} id={choice.value}>
            {choice.label}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  )
}
