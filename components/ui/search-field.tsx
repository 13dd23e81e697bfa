'use client'

import { SearchField as AriaSearchField, Input, Label } from 'react-aria-components/SearchField'
import { classNames } from './class-names'
import { controlStyles, inputStyles } from './field-styles'
import { IconButton } from './icon-button'
import { CrossIcon, SearchIcon } from './icons'
import { Spinner } from './spinner'

type SearchFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  onSubmit?: (value: string) => void
  placeholder?: string
  isBusy?: boolean
  isLabelVisible?: boolean
  id?: string
}

export function SearchField({
  label,
  placeholder,
  isBusy = false,
  isLabelVisible = false,
  ...props
}: SearchFieldProps) {
  return (
    // Enter must not send the form around it: the list has long been searched.
    <AriaSearchField onSubmit={() => undefined} {...props} className="group grid w-full gap-1.5">
      <Label className={isLabelVisible ? 'font-medium' : 'sr-only'}>{label}</Label>
      <div className={controlStyles({}, 'pl-3')}>
        {isBusy ? (
          <Spinner className="size-4.5 text-accent" />
        ) : (
          <SearchIcon className="size-4.5 text-ink-3" />
        )}
        <Input placeholder={placeholder} className={classNames(inputStyles, 'pl-2.5')} />
        <IconButton label="Clear search" className="mr-1 group-data-empty:hidden">
          <CrossIcon />
        </IconButton>
      </div>
    </AriaSearchField>
  )
}
