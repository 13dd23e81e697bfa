'use client'

import type { ReactNode } from 'react'
import { RadioCards } from '@/components/ui/radio-cards'
import { parameterNoun } from '@/lib/activation/editing/change-sentences'
import type { MergeConflict } from '@/lib/activation/editing/merge-contents'
import { conflictKey, type Side } from './resolve-conflict'

type ConflictChoiceProps = {
  conflict: MergeConflict
  value: Side | undefined
  onChange: (side: Side) => void
}

const partNouns = {
  name: 'name',
  description: 'description',
  audiences: 'audiences',
  attributes: 'attributes',
  target: 'destination',
} as const

/** One contradiction: what it was, and both versions to choose from. */
export function ConflictChoice({ conflict, value, onChange }: ConflictChoiceProps) {
  const { base, mine, theirs } = conflict
  const noun = nounOf(conflict)
  return (
    <RadioCards<Side>
      label={`Which ${noun} stays?`}
      name={`conflict-${conflictKey(conflict)}`}
      hint={base === undefined ? undefined : <>When you opened it: {shown(base)}</>}
      value={value ?? ''}
      onChange={onChange}
      columns={2}
      options={[
        { value: 'mine', title: 'Yours', description: shown(mine) },
        { value: 'theirs', title: 'Theirs, as it is at Adobe now', description: shown(theirs) },
      ]}
    />
  )
}

function nounOf({ part, parameter }: MergeConflict): string {
  return parameter ? parameterNoun(parameter).replace(/^the /, '') : partNouns[part]
}

function shown(value: unknown): ReactNode {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(itemWords).join(', ')
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (value === undefined || value === '') return 'nothing'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** An audience by its name, an attribute by its path. */
function itemWords(item: unknown): string {
  if (typeof item === 'string') return item
  if (typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string')
    return item.name
  return JSON.stringify(item)
}
