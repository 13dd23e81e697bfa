'use client'

import { TextField } from './text-field'

type TypedNameProps = { name: string; value: string; onChange: (value: string) => void }

/** Whether what was typed is the name; spaces around it, and how they are doubled inside, make no difference. */
export function isTypedName(name: string, typed: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ')
  return plain(typed) !== '' && plain(typed) === plain(name)
}

/** Asks for a name to be typed before something that cannot be taken back. */
export function TypedName({ name, value, onChange }: TypedNameProps) {
  return (
    <TextField
      name="typed-name"
      label={
        <span className="font-normal text-ink-2">
          Type <strong className="font-semibold wrap-anywhere text-ink">{name}</strong> to go on
        </span>
      }
      value={value}
      onChange={onChange}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
