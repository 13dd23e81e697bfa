'use client'

import type { ClipboardEventHandler, ReactNode } from 'react'
import { Button, ComboBox, Input } from 'react-aria-components/ComboBox'
import { classNames } from './class-names'
import { FieldHint } from './field-hint'
import { FieldLabel } from './field-label'
import { FieldMessage } from './field-message'
import { controlStyles, inputStyles } from './field-styles'
import { ChevronDownIcon } from './icons'
import { OptionList } from './option-list'

type SuggestFieldProps = {
  label: ReactNode
  name: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  onPaste?: ClipboardEventHandler<HTMLInputElement>
  /** Offered while typing; any other text is as good. May arrive while the field is in use. */
  suggestions: readonly string[]
  id?: string
  hint?: ReactNode
  error?: string
  monospace?: boolean
  isOptional?: boolean
}

/** A text field that knows some likely values. What is typed stays exactly as it is typed. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, name, id = `field-${name}`, value, onChange, suggestions, hint, error } = props
  return (
    <ComboBox
      id={id}
      name={name}
      defaultItems={suggestions.map((text) => ({ value: text, label: text }))}
      inputValue={value}
      onInputChange={(next) => {
        if (next !== value) onChange(next)
      }}
      onBlur={() => props.onBlur?.()}
      allowsCustomValue
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className="grid gap-1.5"
    >
      <FieldLabel isOptional={props.isOptional}>{label}</FieldLabel>
      {hint && <FieldHint>{hint}</FieldHint>}
      <div className={controlStyles({ isInvalid: Boolean(error) })}>
        <Input
          onPaste={props.onPaste}
          spellCheck="false"
          autoComplete="off"
          className={classNames(inputStyles, props.monospace && 'code')}
        />
        {suggestions.length > 0 && (
          <Button className="mr-1 grid size-8 shrink-0 cursor-pointer place-items-center rounded-sm text-ink-2 hover:bg-sunken hover:text-ink">
            <ChevronDownIcon />
          </Button>
        )}
      </div>
      <FieldMessage error={error} />
      <OptionList />
    </ComboBox>
  )
}
