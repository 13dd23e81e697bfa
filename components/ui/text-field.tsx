'use client'

import {
  type ClipboardEventHandler,
  type ReactNode,
  type RefCallback,
  type RefObject,
  useCallback,
  useState,
} from 'react'
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components/TextField'
import { classNames } from './class-names'
import { FieldHint } from './field-hint'
import { FieldLabel } from './field-label'
import { FieldMessage } from './field-message'
import { controlStyles, inputStyles } from './field-styles'
import { RevealButton } from './reveal-button'

type Control = HTMLInputElement | HTMLTextAreaElement

type TextFieldProps = {
  label: ReactNode
  name: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  onPaste?: ClipboardEventHandler<Control>
  /** Takes the Enter key for the field itself: the form around it is then not sent. */
  onEnter?: () => void
  id?: string
  error?: string
  hint?: ReactNode
  suffix?: ReactNode
  type?: 'text' | 'password' | 'search'
  multiline?: boolean
  rows?: number
  monospace?: boolean
  isRequired?: boolean
  isOptional?: boolean
  isDisabled?: boolean
  autoComplete?: string
  spellCheck?: boolean
  placeholder?: string
  maxLength?: number
  /** Blurred while somebody presents. */
  isPrivate?: boolean
  inputRef?: RefCallback<Control> | RefObject<Control | null>
}

export function TextField(props: TextFieldProps) {
  const { label, name, id = `field-${name}`, error, hint, suffix, type = 'text', isOptional } = props
  const { multiline = false, rows = 4, monospace = false, placeholder, inputRef, onPaste } = props
  const privacy = props.isPrivate ? { 'data-private': true } : {}
  const [isRevealed, setRevealed] = useState(false)
  const ref = useCallback(
    (control: Control | null) => {
      if (typeof inputRef === 'function') return inputRef(control)
      if (inputRef) inputRef.current = control
    },
    [inputRef],
  )
  const control = classNames(inputStyles, monospace && 'code', multiline && 'resize-y')

  return (
    <AriaTextField
      id={id}
      name={name}
      value={props.value}
      onChange={props.onChange}
      onBlur={() => props.onBlur?.()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !props.onEnter) return event.continuePropagation()
        event.preventDefault()
        props.onEnter()
      }}
      type={type === 'password' && isRevealed ? 'text' : type}
      isInvalid={Boolean(error)}
      isRequired={props.isRequired}
      isDisabled={props.isDisabled}
      validationBehavior="aria"
      autoComplete={props.autoComplete}
      spellCheck={props.spellCheck === undefined ? undefined : props.spellCheck ? 'true' : 'false'}
      maxLength={props.maxLength}
      className="grid gap-1.5"
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      {hint && <FieldHint>{hint}</FieldHint>}
      <div className={controlStyles({ isInvalid: Boolean(error), isDisabled: props.isDisabled })}>
        {multiline ? (
          <TextArea
            {...privacy}
            ref={ref}
            rows={rows}
            placeholder={placeholder}
            onPaste={onPaste}
            className={control}
          />
        ) : (
          <Input {...privacy} ref={ref} placeholder={placeholder} onPaste={onPaste} className={control} />
        )}
        {type === 'password' && (
          <RevealButton
            isRevealed={isRevealed}
            onChange={setRevealed}
            controls={id}
            isDisabled={props.isDisabled}
          />
        )}
        {suffix && <span className="shrink-0 pr-3 text-sm text-ink-2">{suffix}</span>}
      </div>
      <FieldMessage error={error} />
    </AriaTextField>
  )
}
