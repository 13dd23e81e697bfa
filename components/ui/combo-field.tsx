'use client'

import { type ReactNode, useState } from 'react'
import { Button, ComboBox, Input } from 'react-aria-components/ComboBox'
import { FieldHint } from './field-hint'
import { FieldLabel } from './field-label'
import { FieldMessage } from './field-message'
import { controlStyles, inputStyles } from './field-styles'
import { ChevronDownIcon } from './icons'
import { type Option, OptionList } from './option-list'

type ComboFieldProps = {
  label: ReactNode
  name: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  options: readonly Option[]
  id?: string
  hint?: ReactNode
  error?: string
  placeholder?: string
  allowsCustomValue?: boolean
  isOptional?: boolean
  isRequired?: boolean
  isDisabled?: boolean
}

export function ComboField(props: ComboFieldProps) {
  const {
    label,
    name,
    id = `field-${name}`,
    value,
    onChange,
    options,
    hint,
    error,
    allowsCustomValue,
  } = props
  const selected = options.find((option) => option.value === value)
  // What was typed stays in the field even when it is no option yet; a value set from outside replaces it.
  const [typed, setTyped] = useState({ text: selected?.label ?? value, value })
  const text = typed.value === value ? typed.text : (selected?.label ?? value)

  function change(nextText: string, nextValue: string) {
    setTyped({ text: nextText, value: nextValue })
    if (nextValue !== value) onChange(nextValue)
  }

  return (
    <ComboBox
      id={id}
      name={name}
      defaultItems={options}
      value={selected?.value ?? null}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key)
        if (chosen) change(chosen.label, chosen.value)
      }}
      inputValue={text}
      onInputChange={(next) =>
        change(next, findByText(options, next)?.value ?? (allowsCustomValue ? next.trim() : ''))
      }
      defaultFilter={(optionLabel, query) => matches(options, optionLabel, query)}
      allowsCustomValue
      onBlur={() => {
        // Whoever typed enough to leave one choice meant that one.
        const [only, ...others] = options.filter((option) => matches(options, option.label, text))
        if (!selected && text.trim() && only && others.length === 0) change(only.label, only.value)
        props.onBlur?.()
      }}
      isInvalid={Boolean(error)}
      isRequired={props.isRequired}
      isDisabled={props.isDisabled}
      validationBehavior="aria"
      className="grid gap-1.5"
    >
      <FieldLabel isOptional={props.isOptional}>{label}</FieldLabel>
      {hint && <FieldHint>{hint}</FieldHint>}
      <div className={controlStyles({ isInvalid: Boolean(error), isDisabled: props.isDisabled })}>
        <Input placeholder={props.placeholder} className={inputStyles} />
        <Button className="mr-1 grid size-8 shrink-0 cursor-pointer place-items-center rounded-sm text-ink-2 hover:bg-sunken hover:text-ink">
          <ChevronDownIcon />
        </Button>
      </div>
      <FieldMessage error={error} />
      <OptionList />
    </ComboBox>
  )
}

function findByText(options: readonly Option[], text: string): Option | undefined {
  const wanted = text.trim().toLowerCase()
  return options.find(
    (option) => option.label.toLowerCase() === wanted || option.value.toLowerCase() === wanted,
  )
}

/** A description is searched too, so that a place finds its code. */
function matches(options: readonly Option[], optionLabel: string, query: string): boolean {
  const option = options.find((candidate) => candidate.label === optionLabel)
  const haystack = `${optionLabel} ${option?.description ?? ''} ${option?.value ?? ''}`.toLowerCase()
  return haystack.includes(query.trim().toLowerCase())
}
